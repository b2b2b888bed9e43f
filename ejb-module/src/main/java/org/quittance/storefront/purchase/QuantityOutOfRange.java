package org.quittance.storefront.purchase;

import org.quittance.shared.Refusal;

/** More, or fewer, than one purchase may have. */
public final class QuantityOutOfRange extends Refusal {
  private static final long serialVersionUID = 1L;

  QuantityOutOfRange(String why) {
    super(
        "quantity-out-of-range",
        "You were not charged: nothing was bought.",
        why,
        "Choose a quantity in that range, or make several purchases.");
  }
}
