package org.quittance.storefront.purchase;

import org.quittance.shared.Refusal;

/** The product has no price in the currency asked for. */
public final class CurrencyNotOffered extends Refusal {
  private static final long serialVersionUID = 1L;

  CurrencyNotOffered(String sku, String currency, String offered) {
    super(
        "currency-not-offered",
        "You were not charged: nothing was bought.",
        "'" + sku + "' is not sold in " + currency + "; it is sold in " + offered + ".",
        "Choose one of these currencies.");
  }
}
