package org.quittance.settlement.payment;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** An earlier attempt to pay for this purchase has no outcome yet; unknown is not declined. */
public final class PaymentUndecided extends Refusal {
  private static final long serialVersionUID = 1L;

  PaymentUndecided(UUID purchaseId) {
    super(
        "purchase-in-flight",
        "You will not be charged twice: an earlier attempt of this purchase has no outcome yet.",
        "The payment of purchase " + purchaseId + " is still being decided.",
        "Repeat the same request with the same Idempotency-Key in a second.");
  }
}
