package org.quittance.storefront.purchase;

import org.quittance.shared.Refusal;

/** The server was too busy to begin before its time was up; nobody was asked for money. */
public final class PurchaseNotBegun extends Refusal {
  private static final long serialVersionUID = 1L;

  /** For one who waited for the beginning in vain. */
  public PurchaseNotBegun() {
    super(
        "busy",
        "You were not charged: your purchase was not begun.",
        "The server was too busy to begin it in the time a request may take.",
        "Send the same request with the same Idempotency-Key again in a few seconds.");
  }
}
