package org.quittance.settlement.refund;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** Another request with the same key is being worked on, or its outcome is not known yet. */
public final class RefundInFlight extends Refusal {
  private static final long serialVersionUID = 1L;

  RefundInFlight(UUID refundId) {
    super(
        "refund-in-flight",
        "Nothing is paid back twice: the same refund is being decided already.",
        "Refund " + refundId + " with this Idempotency-Key has no outcome yet.",
        "Repeat the same request with the same key in a second; you get the one refund.");
  }
}
