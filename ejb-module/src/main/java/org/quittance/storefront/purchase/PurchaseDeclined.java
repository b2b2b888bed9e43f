package org.quittance.storefront.purchase;

import org.quittance.shared.Refusal;

/** A definite no to a purchase, kept with its claim and replayed word for word. */
public final class PurchaseDeclined extends Refusal {
  private static final long serialVersionUID = 1L;

  PurchaseDeclined(String code, String what, String why, String next) {
    super(code, what, why, next);
  }
}
