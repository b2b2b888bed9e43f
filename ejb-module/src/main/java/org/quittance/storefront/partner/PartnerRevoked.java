package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** Nothing changes any more about a partner that was revoked. */
public final class PartnerRevoked extends Refusal {

  private static final long serialVersionUID = 1L;

  PartnerRevoked(String clientId) {
    super(
        "partner-revoked",
        "Nothing was done: the partner store is revoked.",
        "The partner store '" + clientId + "' was revoked for good.",
        "Register it anew under another client ID.");
  }
}
