package org.quittance.storefront.purchase;

import org.quittance.shared.Refusal;

/** A purchase without a key could not be repeated safely, so it is not begun. */
public final class IdempotencyKeyMissing extends Refusal {
  private static final long serialVersionUID = 1L;

  IdempotencyKeyMissing() {
    super(
        "idempotency-key-missing",
        "You were not charged: the purchase was not begun.",
        "The request has no Idempotency-Key header, so a lost answer could not be asked for again.",
        "Choose a key, keep it, and send the request again with it.");
  }
}
