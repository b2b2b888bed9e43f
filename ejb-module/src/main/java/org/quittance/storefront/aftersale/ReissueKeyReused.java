package org.quittance.storefront.aftersale;

import org.quittance.shared.Refusal;

/** The key belongs to another proof that was issued again, or to another reason. */
public final class ReissueKeyReused extends Refusal {
  private static final long serialVersionUID = 1L;

  ReissueKeyReused() {
    super(
        "idempotency-key-reused",
        "No proof was issued again.",
        "This Idempotency-Key was used before for another proof or with another reason.",
        "Use a new key, or repeat the first request exactly.");
  }
}
