package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The key belongs to a purchase that its buyer cancelled. */
public final class PurchaseCancelled extends Refusal {
  private static final long serialVersionUID = 1L;

  PurchaseCancelled(UUID purchaseId) {
    super(
        "purchase-cancelled",
        "You were not charged: this purchase was cancelled.",
        "Purchase " + purchaseId + " was cancelled by its buyer.",
        "Buy again with a new Idempotency-Key if you want it after all.");
  }
}
