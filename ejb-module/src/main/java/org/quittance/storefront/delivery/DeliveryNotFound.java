package org.quittance.storefront.delivery;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The endpoint has no such delivery. */
public final class DeliveryNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  DeliveryNotFound(UUID id) {
    super(
        "not-found",
        "There is no such delivery.",
        "No delivery " + id + " was made for this webhook endpoint.",
        "Look up its ID in the list of the endpoint's deliveries.");
  }
}
