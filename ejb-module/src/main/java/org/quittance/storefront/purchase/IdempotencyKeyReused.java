package org.quittance.storefront.purchase;

import org.quittance.shared.Refusal;

/** The key belongs to another request of the same client. */
public final class IdempotencyKeyReused extends Refusal {
  private static final long serialVersionUID = 1L;

  IdempotencyKeyReused() {
    super(
        "idempotency-key-reused",
        "You were not charged for this request: nothing was bought.",
        "This Idempotency-Key was used before with other lines or another payment.",
        "Use a new key for a new purchase, or repeat the first request exactly.");
  }
}
