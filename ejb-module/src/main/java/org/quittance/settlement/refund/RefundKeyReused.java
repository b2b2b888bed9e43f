package org.quittance.settlement.refund;

import org.quittance.shared.Refusal;

/** The key belongs to another refund the same client asked for. */
public final class RefundKeyReused extends Refusal {
  private static final long serialVersionUID = 1L;

  RefundKeyReused() {
    super(
        "idempotency-key-reused",
        "Nothing was paid back by this request.",
        "This Idempotency-Key was used before for a refund of another purchase, amount or reason.",
        "Use a new key for a new refund, or repeat the first request exactly.");
  }
}
