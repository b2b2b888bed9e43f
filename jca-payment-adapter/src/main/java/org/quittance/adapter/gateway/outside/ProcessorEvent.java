package org.quittance.adapter.gateway.outside;

import java.time.Instant;
import org.quittance.adapter.api.Amount;

/**
 * Something that happened at the processor by itself.
 *
 * @param id the processor's ID of the event; the same each time it is read
 * @param type the processor's own word
 * @param at when it happened
 * @param kind what it means to us
 * @param payment the processor's ID of the payment it is about, or null
 * @param subject the processor's ID of the dispute or refund it is about, or null
 * @param amount the dispute's amount, or null if there is none or it cannot be counted here
 * @param reason one sentence for a person
 */
public record ProcessorEvent(
    String id,
    String type,
    Instant at,
    Kind kind,
    String payment,
    String subject,
    Amount amount,
    String reason) {

  /** What it means to us. */
  public enum Kind {
    /** A payment stands otherwise than before; ask how. */
    PAYMENT_CHANGED,
    DISPUTE_OPENED,
    DISPUTE_WON,
    DISPUTE_LOST,
    /** A refund came back to us. */
    REFUND_BOUNCED,
    /** It could concern us, and cannot be understood; its reason says why. */
    UNREADABLE,
    /** Nothing that concerns us. */
    OTHER
  }
}
