package org.quittance.terminal.purchase;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * How a purchase stands.
 *
 * @param purchaseId the store's ID of the purchase
 * @param idempotencyKey asks for it again
 * @param state the store's word for where it is
 * @param boxSetId what to open; absent while the payment is not settled
 * @param amountMinor price in minor units
 * @param currency ISO 4217 code
 * @param redirectUrl where the payer must act before the purchase goes on
 */
public record Receipt(
    String purchaseId,
    String idempotencyKey,
    String state,
    Optional<String> boxSetId,
    long amountMinor,
    String currency,
    Optional<String> redirectUrl) {
  private static final Set<String> UNPAID =
      Set.of("declined", "abandoned", "voiding", "voided", "capture_failed");

  static Receipt read(Fields answer, String key) throws MalformedJson {
    return new Receipt(
        answer.text("purchaseId"),
        answer.optionalText("idempotencyKey").orElse(key),
        answer.text("state"),
        answer.optionalText("boxSetId"),
        answer.number("amountMinor"),
        answer.text("currency"),
        answer.optionalText("redirectUrl"));
  }

  /** Whether the purchase ended without a payment. */
  boolean isUnpaid() {
    return UNPAID.contains(state);
  }

  /** The receipt as scripts get it. */
  public JsonObject json() {
    var json =
        Json.createObjectBuilder()
            .add("purchaseId", purchaseId)
            .add("idempotencyKey", idempotencyKey)
            .add("state", state);
    boxSetId.ifPresentOrElse(id -> json.add("boxSetId", id), () -> json.addNull("boxSetId"));
    json.add("amountMinor", amountMinor).add("currency", currency);
    redirectUrl.ifPresent(url -> json.add("redirectUrl", url));
    return json.build();
  }
}
