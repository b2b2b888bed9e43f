package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** What is paid for is not cancelled but paid back. */
public final class AlreadyCaptured extends Refusal {
  private static final long serialVersionUID = 1L;

  AlreadyCaptured(UUID purchaseId, PurchaseState state) {
    super(
        "already-captured",
        "The purchase was not cancelled: its money is taken, or being taken.",
        "Purchase " + purchaseId + " is " + state.word() + ".",
        "Ask for a refund instead (POST /api/v1/refunds).");
  }
}
