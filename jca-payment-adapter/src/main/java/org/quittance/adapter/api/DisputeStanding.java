package org.quittance.adapter.api;

import java.util.UUID;

/**
 * Where a dispute stands.
 *
 * @param disputeId the adapter's own ID
 * @param paymentId the disputed payment
 * @param purchaseId the purchase of that payment
 * @param reference the name its reporter gave it
 * @param amount what is disputed
 * @param state see {@link State}
 */
public record DisputeStanding(
    UUID disputeId, UUID paymentId, UUID purchaseId, String reference, Amount amount, State state) {

  /** The life of a dispute. */
  public enum State {
    /** The amount is out of our hands until it is decided. */
    OPENED,
    /** Decided for us: the amount is ours again. */
    WON,
    /** Decided for the payer. */
    LOST
  }
}
