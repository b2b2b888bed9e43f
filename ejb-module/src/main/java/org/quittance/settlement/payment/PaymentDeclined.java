package org.quittance.settlement.payment;

import org.quittance.shared.Refusal;

/** A definite no from the gateway: nothing is held, nothing was taken. */
public final class PaymentDeclined extends Refusal {
  private static final long serialVersionUID = 1L;

  PaymentDeclined(String code, String why) {
    super(
        code,
        "You were not charged: the payment was declined.",
        why,
        "Pay in or choose another way to pay, then buy again with a new Idempotency-Key.");
  }
}
