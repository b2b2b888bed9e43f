package org.quittance.terminal.conformance;

import jakarta.json.Json;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.ServerTime;
import org.quittance.terminal.device.Device;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Exchanges proofs for licenses as any device may: without an account. */
final class Exchange {
  private final Wire anonymous;
  private final ServerTime time;

  Exchange(Wire anonymous, ServerTime time) {
    this.anonymous = anonymous;
    this.time = time;
  }

  /** The answer to a device that shows a proof, whatever it is. */
  Answer ask(Device device, String proof) throws NoAnswer, MalformedJson {
    return anonymous.post(Paths.LICENSES, request(device, proof));
  }

  /** A complete request with a nonce of its own. */
  String request(Device device, String proof) throws NoAnswer, MalformedJson {
    Answer nonce = Expect.status(anonymous.post(Paths.NONCES, "{}"), 201);
    String text = Fields.parse(nonce.body()).text("nonce");
    var target = anonymous.probe().at(Paths.LICENSES);
    return Json.createObjectBuilder()
        .add("proof", proof)
        .add("deviceKeys", device.keys())
        .add("possession", device.possession(target, text, time.now(), proof))
        .build()
        .toString();
  }

  /** The answer to a request as it stands. */
  Answer send(String request) throws NoAnswer {
    return anonymous.post(Paths.LICENSES, request);
  }
}
