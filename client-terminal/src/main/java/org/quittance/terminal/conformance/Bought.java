package org.quittance.terminal.conformance;

import jakarta.json.JsonObject;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * A purchase that was made.
 *
 * @param key its idempotency key
 * @param order the body it was asked for with
 * @param id the purchase ID
 * @param boxSetId where its BoxSet is
 * @param amountMinor what it cost
 * @param boxSet the BoxSet in the answer, as it stood there
 */
record Bought(
    String key, String order, String id, String boxSetId, long amountMinor, JsonObject boxSet) {

  /** Reads the answer to an order, which must be that it is bought. */
  static Bought read(String key, String order, Answer answer) throws MalformedJson {
    Expect.status(answer, 201);
    Fields fields = Fields.parse(answer.body());
    return new Bought(
        key,
        order,
        fields.text("purchaseId"),
        fields.text("boxSetId"),
        fields.number("amountMinor"),
        fields.object("boxSet").object());
  }

  /** The first proof of the BoxSet. */
  Fields eBox() throws MalformedJson {
    var eBoxes = new Fields(boxSet).list("eBoxes");
    Expect.that(!eBoxes.isEmpty(), "The BoxSet of the purchase " + id + " is empty.");
    return eBoxes.get(0);
  }
}
