package org.quittance.settlement.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One change of a dispute's state: when, who, why. Written once, never changed. */
@Entity
@IdClass(DisputeEvent.Key.class)
@Table(schema = "settlement", name = "dispute_event")
class DisputeEvent {

  private static final int LONGEST_REASON = 1000;

  /**
   * Identity of an event.
   *
   * <p>A class, not a record: JPA 3.1 wants a public no-argument constructor.
   */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String disputeId;
    private String toState;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.disputeId.equals(disputeId)
          && key.toState.equals(toState);
    }

    @Override
    public int hashCode() {
      return 31 * disputeId.hashCode() + toState.hashCode();
    }
  }

  @Id
  @Column(name = "dispute_id")
  private String disputeId;

  @Id
  @Column(name = "to_state")
  private String toState;

  @Column(name = "from_state")
  private String fromState;

  @Column(name = "occurred_at")
  private Instant at;

  private String actor;
  private String reason;

  protected DisputeEvent() {}

  /**
   * @param from null for the first event
   */
  DisputeEvent(DisputeNews news, DisputeState from, DisputeState to, Instant at) {
    this.disputeId = news.disputeId().toString();
    this.fromState = from == null ? null : from.word();
    this.toState = to.word();
    this.at = at;
    this.actor = news.actor();
    this.reason = news.reason().substring(0, Math.min(news.reason().length(), LONGEST_REASON));
  }
}
