package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.Refusal;

/**
 * The outcome did not come back in time. Unknown is not declined: recovery or the janitor ends it
 * one way, and the same key then tells which.
 */
public final class OutcomeUnknown extends Refusal {
  private static final long serialVersionUID = 1L;

  private final UUID purchaseId;

  private OutcomeUnknown(UUID purchaseId, String why) {
    super(
        "outcome-unknown",
        "The outcome of your purchase is not known yet; you will not be charged twice.",
        why,
        "Repeat the same request with the same Idempotency-Key until it answers.");
    this.purchaseId = purchaseId;
  }

  static OutcomeUnknown atCommit(UUID purchaseId, Throwable cause) {
    var unknown =
        new OutcomeUnknown(
            purchaseId,
            "Purchase " + purchaseId + " was being committed when a store stopped answering.");
    unknown.initCause(cause);
    return unknown;
  }

  static OutcomeUnknown atProcessor(UUID purchaseId) {
    return new OutcomeUnknown(
        purchaseId,
        "The payment processor did not say what became of the payment for purchase "
            + purchaseId
            + ".");
  }

  /** For one who waits no longer, while the work goes on. */
  public static OutcomeUnknown stillWorking(UUID purchaseId) {
    return new OutcomeUnknown(
        purchaseId, "Purchase " + purchaseId + " is still being worked on after the time allowed.");
  }

  /** The purchase in question. */
  public UUID purchaseId() {
    return purchaseId;
  }
}
