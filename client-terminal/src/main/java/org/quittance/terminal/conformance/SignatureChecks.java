package org.quittance.terminal.conformance;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.device.Device;
import org.quittance.terminal.device.Devices;
import org.quittance.terminal.document.License;
import org.quittance.terminal.document.NotGenuine;
import org.quittance.terminal.document.PublishedKeys;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Documents verify, belong to one device, and cannot be made up. */
final class SignatureChecks implements Checks {
  private static final String PROOF = "quittance-proof+jwt";

  private final Wire wire;
  private final FirstPurchase first;
  private final Exchange exchange;
  private final Device device = Devices.passing();
  private Optional<License> license = Optional.empty();

  SignatureChecks(Wire wire, FirstPurchase first, Exchange exchange) {
    this.wire = wire;
    this.first = first;
    this.exchange = exchange;
  }

  @Override
  public Group group() {
    return Group.SIGNATURES;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("proof-verifies", "the proof against the published keys", this::proofVerifies),
        promise("forged-proof-refused", "an altered proof, shown by a device", this::forgedProof),
        promise("fresh-device-licensed", "the proof, shown by a fresh device", this::freshDevice),
        promise("same-device-same-license", "the proof again, by that device", this::sameDevice),
        promise("possession-used-once", "one request sent twice", this::possession),
        promise("second-device-refused", "the proof, shown by another device", this::second),
        promise("status-says-why-not", "the proof's status after that", this::status));
  }

  private PublishedKeys keys() throws NoAnswer, MalformedJson {
    Answer keys = Expect.status(wire.anonymous().get(Paths.KEYS), 200);
    return PublishedKeys.parse(keys.body());
  }

  private String proof() throws MalformedJson {
    return first.get().eBox().text("proof");
  }

  private String proofVerifies() throws NoAnswer, MalformedJson {
    Fields eBox = first.get().eBox();
    try {
      Fields claims = keys().verify(eBox.text("proof"), PROOF);
      Expect.equal(eBox.text("proofId"), claims.text("jti"), "The proof ID that is signed");
      Expect.equal(
          eBox.object("product").text("sku"), claims.text("product"), "The product that is signed");
    } catch (NotGenuine forged) {
      throw new Broken(forged.getMessage());
    }
    return "signed by the key for proofs";
  }

  private String forgedProof() throws NoAnswer, MalformedJson {
    String forged = Forgery.of(proof()).altered("jti", "0190aaaa-0000-7000-8000-000000000000");
    Expect.refusal(exchange.ask(Devices.passing(), forged), 422, "proof-invalid");
    String foreign = Forgery.of(proof()).signedByStranger();
    Expect.refusal(exchange.ask(Devices.passing(), foreign), 422, "proof-invalid");
    return "422 proof-invalid";
  }

  private String freshDevice() throws NoAnswer, MalformedJson {
    Answer answer = Expect.status(exchange.ask(device, proof()), 201);
    try {
      License given = License.verified(Fields.parse(answer.body()).text("license"), keys());
      Expect.equal(device.id(), given.device(), "The device it is bound to");
      Expect.equal(
          Optional.of(first.get().eBox().text("proofId")), given.proofId(), "The proof it is for");
      Expect.equal("active", given.status(), "Its status");
      license = Optional.of(given);
      return "a license that verifies, bound to the device";
    } catch (NotGenuine forged) {
      throw new Broken(forged.getMessage());
    }
  }

  private License license() {
    return license.orElseThrow(() -> new NotTried("No license was given before."));
  }

  private String sameDevice() throws NoAnswer, MalformedJson {
    String id = license().id();
    Answer answer = Expect.status(exchange.ask(device, proof()), 200);
    Expect.equal(id, Fields.parse(answer.body()).text("licenseId"), "The license ID");
    return "200 and the same license";
  }

  private String possession() throws NoAnswer, MalformedJson {
    license();
    String request = exchange.request(device, proof());
    Expect.status(exchange.send(request), 200);
    Expect.refusal(exchange.send(request), 422, "possession-replayed");
    return "422 possession-replayed the second time";
  }

  private String second() throws NoAnswer, MalformedJson {
    license();
    Expect.refusal(exchange.ask(Devices.passing(), proof()), 409, "proof-already-redeemed");
    return "409 proof-already-redeemed";
  }

  /** The words of the refusal that another device was given. */
  private String status() throws NoAnswer, MalformedJson {
    String held = license().id();
    String id = first.get().eBox().text("proofId");
    Answer answer = Expect.status(wire.get(Paths.in(Paths.PROOFS, id)), 200);
    Fields status = Fields.parse(answer.body());
    Expect.equal(held, status.text("licenseId"), "The license it names");
    Expect.equal(
        JsonValue.FALSE, status.object().get("exchangeable"), "Whether it can be exchanged");
    List<Fields> reasons = status.list("reasons");
    Expect.that(!reasons.isEmpty(), "It gives no reason.");
    Expect.equal("proof-already-redeemed", reasons.get(0).text("code"), "The reason");
    for (String part : List.of("what", "why", "next")) {
      Expect.that(!reasons.get(0).text(part).isBlank(), "The reason has no '" + part + "'.");
    }
    return "proof-already-redeemed, and what, why, next";
  }
}
