package org.quittance.adapter.api;

import java.util.UUID;

/**
 * Where a refund stands.
 *
 * @param refundId the caller's ID
 * @param paymentId the payment it is paid back from
 * @param purchaseId the purchase of that payment
 * @param amount what is paid back
 * @param state see {@link State}
 */
public record RefundStanding(
    UUID refundId, UUID paymentId, UUID purchaseId, Amount amount, State state) {

  /** The life of a refund's money. */
  public enum State {
    /** The amount is reserved; the transaction that asks has not ended. */
    REQUESTED,
    /** That transaction rolled back: the reservation was given up. */
    RELEASED,
    /** Decided: the gateway is asked to pay. */
    GRANTED,
    /** The gateway's answer is not known; it is asked again under the same key. */
    STUCK,
    /** The gateway paid. */
    PAID,
    /** The money came back to us; it is granted anew and paid again. */
    BOUNCED
  }
}
