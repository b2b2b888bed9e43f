package org.quittance.adapter.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Tells what became of money after its transaction had ended.
 *
 * @param noticeId the same for each delivery of the same fact
 * @param kind what happened
 * @param purchaseId the purchase in question
 * @param paymentId the payment in question
 * @param subjectId the refund or dispute for kinds that tell of one, else the payment
 * @param amount the amount in question
 * @param reason one sentence for a person
 * @param at when it happened
 */
public record PaymentNotice(
    UUID noticeId,
    Kind kind,
    UUID purchaseId,
    UUID paymentId,
    UUID subjectId,
    Amount amount,
    String reason,
    Instant at) {

  /** What happened. */
  public enum Kind {
    /**
     * The processor confirmed the capture that was decided, or credit that was held before its
     * branch was taken with it.
     */
    CAPTURED,
    /** The processor will never carry out the capture that was decided. */
    CAPTURE_FAILED,
    /** A branch that had voted yes was rolled back, and its hold was given back. */
    ROLLED_BACK,
    /** A branch that had voted yes was rolled back, and the refund it had reserved was given up. */
    REFUND_RELEASED,
    REFUND_PAID,
    REFUND_STUCK,
    REFUND_BOUNCED,
    DISPUTE_OPENED,
    DISPUTE_WON,
    DISPUTE_LOST
  }
}
