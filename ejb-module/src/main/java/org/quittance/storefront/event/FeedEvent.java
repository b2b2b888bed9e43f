package org.quittance.storefront.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A fact at its position in the feed. Written once, never changed. */
@Entity
@Table(schema = "storefront", name = "event")
class FeedEvent {

  @Id
  @Column(name = "position_no")
  private long position;

  private String id;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "event_type")
  private String type;

  @Column(name = "occurred_at")
  private Instant at;

  @Lob private String data;

  /** For JPA. */
  protected FeedEvent() {}

  FeedEvent(long position, String id, String clientId, String type, Instant at, String data) {
    this.position = position;
    this.id = id;
    this.clientId = clientId;
    this.type = type;
    this.at = at;
    this.data = data;
  }

  EventFacts facts() {
    return new EventFacts(
        position, UUID.fromString(id), Optional.ofNullable(clientId), type, at, data);
  }
}
