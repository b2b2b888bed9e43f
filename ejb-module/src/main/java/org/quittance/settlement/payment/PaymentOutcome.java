package org.quittance.settlement.payment;

import java.util.UUID;

/**
 * Settlement's own event: what became of a payment after the transaction that decided about it.
 * Told by the call that captured it, by a notice of the adapter, or both; whoever listens meets a
 * repetition with quiet.
 *
 * @param purchaseId what it pays for
 * @param paymentId which payment
 * @param kind what happened
 * @param reason one sentence for a person
 */
public record PaymentOutcome(UUID purchaseId, UUID paymentId, Kind kind, String reason) {

  /** What happened. */
  public enum Kind {
    /** The money was taken. */
    CAPTURED,
    /** The money that was decided on will never be taken. */
    CAPTURE_FAILED,
    /** The adapter's half of the transaction was rolled back, whatever became of the other half. */
    ROLLED_BACK
  }
}
