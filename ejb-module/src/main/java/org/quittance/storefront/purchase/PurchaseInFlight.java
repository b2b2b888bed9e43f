package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** Another request with the same key is being worked on. */
public final class PurchaseInFlight extends Refusal {
  private static final long serialVersionUID = 1L;

  PurchaseInFlight(UUID purchaseId) {
    super(
        "purchase-in-flight",
        "Nothing was charged by this request: the same purchase is being made already.",
        "Purchase " + purchaseId + " with this Idempotency-Key has no outcome yet.",
        "Repeat the same request with the same key in a second; you get the one purchase.");
  }
}
