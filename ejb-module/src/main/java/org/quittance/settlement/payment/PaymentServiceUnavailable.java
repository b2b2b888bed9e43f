package org.quittance.settlement.payment;

import org.quittance.shared.Refusal;

/** The payment adapter or its store does not answer; nothing was charged by this attempt. */
public final class PaymentServiceUnavailable extends Refusal {
  private static final long serialVersionUID = 1L;

  PaymentServiceUnavailable(Throwable cause) {
    super(
        "busy",
        "You were not charged: the payment service does not answer at the moment.",
        "The store of payments could not be reached in time.",
        "Send the same request with the same Idempotency-Key again in a few seconds.");
    initCause(cause);
  }
}
