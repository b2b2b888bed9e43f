package org.quittance.storefront.webhook;

import org.quittance.shared.Refusal;

/** The caller has as many endpoints as it may. */
public final class TooManyEndpoints extends Refusal {
  private static final long serialVersionUID = 1L;

  TooManyEndpoints(int most) {
    super(
        "too-many-webhook-endpoints",
        "Nothing was done: there is no room for another webhook endpoint.",
        "An account has at most " + most + " webhook endpoints.",
        "Remove one that is not needed, or let one take several event types.");
  }
}
