package org.quittance.storefront.aftersale;

import org.quittance.shared.Refusal;

/** Without a key a lost answer would cost another proof, so nothing is begun. */
public final class ReissueKeyMissing extends Refusal {
  private static final long serialVersionUID = 1L;

  ReissueKeyMissing() {
    super(
        "idempotency-key-missing",
        "No proof was issued again, and the old one is as it was.",
        "The request has no Idempotency-Key header, so a lost answer could not be asked for again.",
        "Choose a key, keep it, and send the request again with it.");
  }
}
