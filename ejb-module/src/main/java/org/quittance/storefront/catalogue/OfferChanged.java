package org.quittance.storefront.catalogue;

import org.quittance.shared.Refusal;

/** Somebody else changed the offer since it was read. */
public final class OfferChanged extends Refusal {
  private static final long serialVersionUID = 1L;

  OfferChanged(String sku) {
    super(
        "precondition-failed",
        "Nothing was changed: the product is not any more what you have seen.",
        "Product " + sku + " was changed meanwhile.",
        "Read it again, decide again, and send the change with its new ETag in If-Match.");
  }
}
