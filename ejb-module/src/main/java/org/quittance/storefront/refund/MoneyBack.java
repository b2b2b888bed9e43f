package org.quittance.storefront.refund;

import org.quittance.storefront.purchase.PurchaseState;

/**
 * How much of a purchase's money went back, or may go.
 *
 * @param paidMinor what was captured, minor units
 * @param refundedMinor what granted refunds come to, minor units
 * @param disputedMinor what open and lost disputes come to, minor units
 * @param disputeOpen whether a dispute waits to be decided
 * @param disputeLost whether one was decided for the payer
 */
record MoneyBack(
    long paidMinor,
    long refundedMinor,
    long disputedMinor,
    boolean disputeOpen,
    boolean disputeLost) {

  /** What the purchase's proofs and licenses are worth. */
  enum Worth {
    /** Exchangeable and usable. */
    WHOLE,
    /** Nothing until the dispute is decided. */
    SUSPENDED,
    /** Nothing any more. */
    GONE
  }

  /** The state the purchase belongs into, if the table of states leads there. */
  PurchaseState standing() {
    if (disputeLost) {
      return PurchaseState.CHARGED_BACK;
    }
    if (disputeOpen) {
      return PurchaseState.DISPUTED;
    }
    if (isAllRefunded()) {
      return PurchaseState.REFUNDED;
    }
    return refundedMinor > 0 ? PurchaseState.PARTLY_REFUNDED : PurchaseState.CAPTURED;
  }

  /** A part paid back leaves licenses alone; a dispute, whatever its amount, does not. */
  Worth worth() {
    if (disputeLost || isAllRefunded()) {
      return Worth.GONE;
    }
    return disputeOpen ? Worth.SUSPENDED : Worth.WHOLE;
  }

  /** Why, in words that tell nothing of a buyer. */
  String cause() {
    if (disputeLost) {
      return "The payment was charged back.";
    }
    if (isAllRefunded()) {
      return "All that was paid is paid back.";
    }
    return disputeOpen ? "The payment is disputed." : "The payment stands.";
  }

  /** Whether more goes back than was taken, which a dispute after a refund can bring about. */
  boolean isBeyondCapture() {
    return refundedMinor + disputedMinor > paidMinor;
  }

  private boolean isAllRefunded() {
    return refundedMinor >= paidMinor;
  }
}
