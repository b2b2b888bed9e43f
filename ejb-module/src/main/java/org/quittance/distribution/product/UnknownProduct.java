package org.quittance.distribution.product;

import org.quittance.shared.Refusal;

/** There is no product of this SKU. */
public final class UnknownProduct extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CHARS = 64;

  /** Refuses to sell this SKU. */
  public UnknownProduct(String sku) {
    this("Nothing was charged: there is no such product.", sku);
  }

  /** Where nobody was about to pay, money is not spoken of. */
  static UnknownProduct whenReading(String sku) {
    return new UnknownProduct("There is no such product.", sku);
  }

  private UnknownProduct(String what, String sku) {
    super(
        "unknown-product",
        what,
        "No product has the SKU '" + shown(sku) + "'.",
        "Look the SKU up in the list of products.");
  }

  private static String shown(String sku) {
    String text = sku == null ? "" : sku.replaceAll("\\p{Cntrl}", "?");
    return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
  }
}
