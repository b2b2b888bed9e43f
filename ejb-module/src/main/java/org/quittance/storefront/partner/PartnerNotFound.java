package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** There is no such partner. */
public final class PartnerNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  PartnerNotFound(String clientId) {
    super(
        "not-found",
        "There is no such partner store.",
        "No partner store has the client ID '" + clientId + "'.",
        "Look in the list of partner stores.");
  }
}
