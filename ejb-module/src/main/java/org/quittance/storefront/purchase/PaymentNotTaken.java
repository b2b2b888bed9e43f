package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The payment was accepted and could never be taken; the purchase's proofs are worth nothing. */
public final class PaymentNotTaken extends Refusal {
  private static final long serialVersionUID = 1L;

  PaymentNotTaken(UUID purchaseId) {
    super(
        "payment-declined",
        "You were not charged: the payment was accepted first and could not be taken.",
        "The processor will never carry out the payment of purchase " + purchaseId + ".",
        "Choose another way to pay, then buy again with a new Idempotency-Key.");
  }
}
