package org.quittance.settlement.refund;

import org.quittance.shared.Refusal;

/** A refund without a key could not be repeated safely, so it is not begun. */
public final class RefundKeyMissing extends Refusal {
  private static final long serialVersionUID = 1L;

  RefundKeyMissing() {
    super(
        "idempotency-key-missing",
        "Nothing was paid back: the refund was not begun.",
        "The request has no Idempotency-Key header, so a lost answer could not be asked for again.",
        "Choose a key, keep it, and send the request again with it.");
  }
}
