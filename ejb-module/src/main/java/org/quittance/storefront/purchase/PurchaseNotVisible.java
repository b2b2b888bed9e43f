package org.quittance.storefront.purchase;

import java.util.UUID;

/**
 * News of a payment whose purchase is not to be seen, though its claim is open: its transaction is
 * being committed just now, or the janitor is yet to complete it. The news must come again.
 */
public final class PurchaseNotVisible extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  PurchaseNotVisible(UUID purchaseId) {
    super("Purchase " + purchaseId + " is not to be seen yet.");
  }
}
