package org.quittance.settlement.payment;

import org.quittance.shared.Refusal;

/** The payment adapter or its store does not answer; this request charged nothing. */
public final class PaymentServiceUnavailable extends Refusal {
  private static final long serialVersionUID = 1L;

  PaymentServiceUnavailable(Throwable cause) {
    super(
        "busy",
        "This request charged nothing: the payment service does not answer at the moment.",
        "The store of payments could not be reached in time.",
        "Send the same request again in a few seconds.");
    initCause(cause);
  }
}
