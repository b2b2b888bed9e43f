package org.quittance.distribution.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.StateChange;

/** One change of a proof's state, in its history for good: the database refuses to change it. */
@Entity
@IdClass(ProofEventId.class)
@Table(schema = "distribution", name = "proof_event")
class ProofEvent {

  @Id
  @Column(name = "proof_id")
  private String proofId;

  /** The proof's revision after the change. */
  @Id
  @Column(name = "sequence")
  private int sequence;

  @Convert(converter = ProofStateText.class)
  @Column(name = "from_state")
  private ProofState from;

  @Convert(converter = ProofStateText.class)
  @Column(name = "to_state", nullable = false)
  private ProofState to;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  @Column(name = "actor", nullable = false)
  private String actor;

  @Column(name = "reason", nullable = false)
  private String reason;

  protected ProofEvent() {}

  /**
   * @param from null for the first event
   */
  ProofEvent(UUID proofId, int sequence, ProofState from, ProofState to, Instant at, Cause cause) {
    this.proofId = proofId.toString();
    this.sequence = sequence;
    this.from = from;
    this.to = to;
    this.happenedAt = at;
    this.actor = cause.actor();
    this.reason = cause.reason();
  }

  StateChange facts() {
    var text = new ProofStateText();
    return new StateChange(
        happenedAt,
        text.convertToDatabaseColumn(from),
        text.convertToDatabaseColumn(to),
        actor,
        reason);
  }
}
