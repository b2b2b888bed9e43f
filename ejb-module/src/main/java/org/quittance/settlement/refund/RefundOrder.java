package org.quittance.settlement.refund;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.vault.jose.Sha256;

/**
 * What is to be paid back.
 *
 * @param purchaseId from whose payment
 * @param amount more than zero, in the payment's currency
 * @param reason one sentence of at most 500 characters, kept
 */
public record RefundOrder(UUID purchaseId, Money amount, String reason) {

  /**
   * @throws InvalidRequest if the amount is zero, or the reason is blank or too long
   */
  public RefundOrder {
    if (amount.minor() == 0) {
      throw new InvalidRequest("The amount of a refund is more than zero.");
    }
    GivenText.requireReason(reason);
  }

  /** SHA-256 in hexadecimal: equal orders have equal digests. */
  String digest() {
    String json =
        Json.createObjectBuilder()
            .add("purchaseId", purchaseId.toString())
            .add("amountMinor", amount.minor())
            .add("currency", amount.currency())
            .add("reason", reason)
            .build()
            .toString();
    return HexFormat.of().formatHex(Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
  }
}
