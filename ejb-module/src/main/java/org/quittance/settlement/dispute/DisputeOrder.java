package org.quittance.settlement.dispute;

import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;

/**
 * A dispute as an operator reports it.
 *
 * @param purchaseId whose payment is disputed
 * @param reference who disputes names it so; the same reference is the same dispute
 * @param amount more than zero, in the payment's currency
 * @param reason one sentence of at most 500 characters, kept
 */
public record DisputeOrder(UUID purchaseId, String reference, Money amount, String reason) {

  /**
   * @throws InvalidRequest if the amount is zero, the reference is no reference, or the reason is
   *     blank or too long
   */
  public DisputeOrder {
    if (amount.minor() == 0) {
      throw new InvalidRequest("The amount of a dispute is more than zero.");
    }
    if (!reference.matches("[\\x21-\\x7e]{1,100}")) {
      throw new InvalidRequest(
          "The reference must be 1 to 100 visible ASCII characters without spaces.");
    }
    GivenText.requireReason(reason);
  }
}
