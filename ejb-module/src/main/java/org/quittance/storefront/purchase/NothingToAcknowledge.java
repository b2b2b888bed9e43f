package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** There is no receipt of a purchase that was not completed, or was ended. */
public final class NothingToAcknowledge extends Refusal {
  private static final long serialVersionUID = 1L;

  NothingToAcknowledge(UUID purchaseId, PurchaseState state) {
    super(
        "nothing-to-acknowledge",
        "Nothing was done: this purchase has nothing to acknowledge.",
        "Purchase " + purchaseId + " is " + state.word() + ".",
        "Look the purchase up; buy again with a new Idempotency-Key if it came to nothing.");
  }
}
