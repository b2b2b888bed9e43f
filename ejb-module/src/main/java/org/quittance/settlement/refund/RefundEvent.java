package org.quittance.settlement.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One change of a refund's state: when, who, why. Written once, never changed. */
@Entity
@IdClass(RefundEvent.Key.class)
@Table(schema = "settlement", name = "refund_event")
class RefundEvent {

  private static final int LONGEST_REASON = 1000;

  /**
   * Identity of an event.
   *
   * <p>A class, not a record: JPA 3.1 wants a public no-argument constructor.
   */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String refundId;
    private int sequence;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.sequence == sequence && key.refundId.equals(refundId);
    }

    @Override
    public int hashCode() {
      return 31 * refundId.hashCode() + sequence;
    }
  }

  /**
   * Who changed it, and why.
   *
   * @param notice the adapter's notice that told of it, if one did
   */
  record Cause(String actor, String reason, Optional<UUID> notice) {
    Cause(String actor, String reason) {
      this(actor, reason, Optional.empty());
    }
  }

  @Id
  @Column(name = "refund_id")
  private String refundId;

  @Id private int sequence;

  @Column(name = "from_state")
  private String fromState;

  @Column(name = "to_state")
  private String toState;

  @Column(name = "occurred_at")
  private Instant at;

  private String actor;
  private String reason;

  @Column(name = "notice_id")
  private String noticeId;

  protected RefundEvent() {}

  /**
   * @param from null for the first event
   */
  RefundEvent(
      UUID refundId, int sequence, RefundState from, RefundState to, Instant at, Cause cause) {
    this.refundId = refundId.toString();
    this.sequence = sequence;
    this.fromState = from == null ? null : from.word();
    this.toState = to.word();
    this.at = at;
    this.actor = cause.actor();
    this.reason = cause.reason().substring(0, Math.min(cause.reason().length(), LONGEST_REASON));
    this.noticeId = cause.notice().map(UUID::toString).orElse(null);
  }
}
