package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The caller has no such purchase; another's looks the same. */
public final class PurchaseNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  PurchaseNotFound(UUID id) {
    super(
        "not-found",
        "There is no such purchase among yours.",
        "No purchase " + id + " belongs to this account.",
        "Look in the list of your purchases, or repeat the purchase with its Idempotency-Key.");
  }
}
