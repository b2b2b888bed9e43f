package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** Two secrets follow one another; a third would only be forgotten. */
public final class TooManySecrets extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManySecrets() {
    super(
        "too-many-secrets",
        "Nothing was done: no secret was made.",
        "This partner store has two secrets that are of use.",
        "Revoke one of them, or wait until it has expired.");
  }
}
