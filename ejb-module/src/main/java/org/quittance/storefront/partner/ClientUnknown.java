package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** No active partner has this client ID and this secret; which of both is wrong is not said. */
public final class ClientUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  ClientUnknown() {
    super(
        "invalid-client",
        "No token was given.",
        "The client ID or the secret is wrong.",
        "Send the right ones, or ask the operator for a new secret.");
  }
}
