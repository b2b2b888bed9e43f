package org.quittance.storefront.refund;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The purchase's own payment has no end yet; its refund has to wait for it. */
public final class RefundTooEarly extends Refusal {
  private static final long serialVersionUID = 1L;

  RefundTooEarly(UUID purchaseId) {
    super(
        "refund-in-flight",
        "Nothing was paid back: the purchase is still being settled.",
        "The payment of purchase " + purchaseId + " is being taken, and its proofs wait for that.",
        "Repeat the same request with the same key in a second.");
  }

  @Override
  public long retryAfterSeconds() {
    return 1;
  }
}
