package org.quittance.storefront.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.storefront.event.EventFacts;

/**
 * One event for one endpoint.
 *
 * <p>Life cycle: made pending with the event's position; taken by one worker at a time, which moves
 * its due time ahead for as long as it may take; delivered, failed when the schedule is over, or
 * cancelled with its endpoint. A replay makes it pending again and begins the schedule anew.
 */
@Entity
@Table(schema = "storefront", name = "webhook_delivery")
class Delivery {

  @Id private String id;

  @Column(name = "endpoint_id")
  private String endpointId;

  @Column(name = "event_id")
  private String eventId;

  @Column(name = "event_position")
  private long eventPosition;

  @Column(name = "event_type")
  private String eventType;

  private String state;

  /** All attempts there ever were. */
  private int attempts;

  /** Those since it was made or replayed. */
  private int tries;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  /** When it was made or replayed. */
  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Delivery() {}

  Delivery(UUID endpointId, EventFacts event, Instant now) {
    this.id = Ids.next().toString();
    this.endpointId = endpointId.toString();
    this.eventId = event.id().toString();
    this.eventPosition = event.position();
    this.eventType = event.type();
    this.createdAt = now;
    begin(now);
  }

  private void begin(Instant now) {
    state = DeliveryState.PENDING.word();
    tries = 0;
    begunAt = now;
    nextAttemptAt = now;
  }

  /** Tried anew, at once; one that is tried anyway is only hurried. */
  void replay(Instant now) {
    begin(now);
  }

  /** The next attempt, to be given up at that instant. */
  int take(Instant until) {
    attempts++;
    tries++;
    nextAttemptAt = until;
    return attempts;
  }

  /** The endpoint has it. */
  void delivered() {
    end(DeliveryState.DELIVERED);
  }

  /** It is tried again then. */
  void waitUntil(Instant next) {
    nextAttemptAt = next;
  }

  void end(DeliveryState how) {
    state = how.word();
    nextAttemptAt = null;
  }

  boolean isDue(Instant now) {
    return isPending() && !nextAttemptAt.isAfter(now);
  }

  boolean isPending() {
    return state.equals(DeliveryState.PENDING.word());
  }

  /** Whether this is the attempt that was taken last. */
  boolean isAt(int attempt) {
    return attempts == attempt;
  }

  int tries() {
    return tries;
  }

  UUID id() {
    return UUID.fromString(id);
  }

  UUID endpointId() {
    return UUID.fromString(endpointId);
  }

  UUID eventId() {
    return UUID.fromString(eventId);
  }

  DeliveryFacts facts(List<DeliveryFacts.Attempted> attempted) {
    return new DeliveryFacts(
        id(),
        endpointId(),
        eventId(),
        eventPosition,
        eventType,
        DeliveryState.of(state),
        createdAt,
        Optional.ofNullable(nextAttemptAt),
        attempted);
  }
}
