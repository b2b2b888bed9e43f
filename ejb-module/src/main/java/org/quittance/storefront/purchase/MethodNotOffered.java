package org.quittance.storefront.purchase;

import java.util.List;
import org.quittance.shared.Refusal;

/** The payment method is not one this server takes. */
public final class MethodNotOffered extends Refusal {
  private static final long serialVersionUID = 1L;

  MethodNotOffered(String method, List<String> offered) {
    super(
        "method-not-offered",
        "You were not charged: nothing was bought.",
        "This server does not take the payment method '" + method + "'.",
        "Pay with one of the methods: " + String.join(", ", offered) + ".");
  }
}
