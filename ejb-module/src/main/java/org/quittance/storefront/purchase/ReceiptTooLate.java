package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The money is not held any more, or is about to be given back. */
public final class ReceiptTooLate extends Refusal {
  private static final long serialVersionUID = 1L;

  public ReceiptTooLate(UUID purchaseId) {
    super(
        "receipt-too-late",
        "You were not charged: the money that was set aside is being given back.",
        "Purchase " + purchaseId + " was not acknowledged while its money was held.",
        "Buy again with a new Idempotency-Key; the proofs of this purchase are worth nothing.");
  }
}
