package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** The client asked for more than it was granted. */
public final class ScopeNotGranted extends Refusal {

  private static final long serialVersionUID = 1L;

  ScopeNotGranted(String word) {
    super(
        "invalid-scope",
        "No token was given.",
        "The scope '" + word + "' is unknown or not granted to this client.",
        "Ask for granted scopes only, or for none to get all of them.");
  }
}
