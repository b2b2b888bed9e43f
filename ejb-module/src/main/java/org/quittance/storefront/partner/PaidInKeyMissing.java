package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** A payment without a key could be booked twice, so it is not booked. */
public final class PaidInKeyMissing extends Refusal {
  private static final long serialVersionUID = 1L;

  PaidInKeyMissing() {
    super(
        "idempotency-key-missing",
        "Nothing was paid in.",
        "The request has no Idempotency-Key header, so a lost answer could not be asked for again.",
        "Choose a key, keep it, and send the request again with it.");
  }
}
