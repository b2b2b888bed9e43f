package org.quittance.settlement.payment;

import org.quittance.shared.Refusal;

/** The key belongs to another amount, account or reason that was paid in. */
public final class CreditKeyReused extends Refusal {
  private static final long serialVersionUID = 1L;

  CreditKeyReused() {
    super(
        "idempotency-key-reused",
        "Nothing was paid in.",
        "This Idempotency-Key was used before for another payment.",
        "Use a new key for a new payment, or repeat the first request exactly.");
  }
}
