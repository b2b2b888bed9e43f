package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/**
 * The commit's outcome did not come back in time. Unknown is not declined: recovery ends both
 * branches alike, and the same key then tells which way.
 */
public final class OutcomeUnknown extends Refusal {
  private static final long serialVersionUID = 1L;

  private final UUID purchaseId;

  OutcomeUnknown(UUID purchaseId, Throwable cause) {
    super(
        "outcome-unknown",
        "The outcome of your purchase is not known yet; you will not be charged twice.",
        "Purchase " + purchaseId + " was being committed when a store stopped answering.",
        "Repeat the same request with the same Idempotency-Key until it answers.");
    this.purchaseId = purchaseId;
    initCause(cause);
  }

  /** The purchase in question. */
  public UUID purchaseId() {
    return purchaseId;
  }
}
