package org.quittance.distribution.product;

import org.quittance.shared.Refusal;

/** Another product has this SKU, for good. */
public final class SkuTaken extends Refusal {
  private static final long serialVersionUID = 1L;

  SkuTaken(String sku) {
    super(
        "sku-taken",
        "The product was not registered.",
        "Another product has the SKU '" + sku + "', and a SKU never changes its meaning.",
        "Choose another SKU.");
  }
}
