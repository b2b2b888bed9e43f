package org.quittance.storefront.refund;

import org.quittance.shared.Refusal;
import org.quittance.storefront.purchase.PurchaseFacts;

/** The processor tells of its disputes itself, and nobody else may. */
public final class DisputeByProcessor extends Refusal {
  private static final long serialVersionUID = 1L;

  private DisputeByProcessor(PurchaseFacts purchase) {
    super(
        "dispute-by-processor",
        "No money moved, and nothing was recorded.",
        "Purchase "
            + purchase.id()
            + " was paid by the method '"
            + purchase.method()
            + "', whose disputes the processor tells of.",
        "Answer the dispute at the processor; what it decides arrives by itself.");
  }

  static void refuse(PurchaseFacts purchase) {
    if (purchase.isByCard()) {
      throw new DisputeByProcessor(purchase);
    }
  }
}
