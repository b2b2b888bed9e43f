package org.quittance.terminal.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * Proofs as somebody hands them over: in a BoxSet, in the answer to a purchase, or one by itself,
 * which becomes a BoxSet of its own under the proof's ID.
 *
 * @param boxSet what can be opened
 * @param kept the form in which a terminal keeps it
 */
public record HandedOver(BoxSet boxSet, Fields kept) {

  /**
   * Reads a file that was verified before; a license in it is no proof.
   *
   * @throws NotGenuine if nothing in it can be opened
   */
  public static HandedOver read(byte[] file) throws MalformedJson, NotGenuine {
    Unwrapped unwrapped = Unwrapped.of(file);
    if (unwrapped instanceof Unwrapped.Boxes boxes) {
      return new HandedOver(boxes.boxSet(), boxes.json());
    }
    BoxSet alone = alone(((Unwrapped.Single) unwrapped).document().compact());
    return new HandedOver(alone, alone.json());
  }

  private static BoxSet alone(String proof) throws MalformedJson, NotGenuine {
    Fields claims = CompactJws.parse(proof).claims();
    String proofId = claims.text("jti");
    return new BoxSet(proofId, List.of(new EBox(proofId, claims.text("product"), "", proof)));
  }

  /** The bytes to keep. */
  public byte[] json() {
    return kept.object().toString().getBytes(StandardCharsets.UTF_8);
  }
}
