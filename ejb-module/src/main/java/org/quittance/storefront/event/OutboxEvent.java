package org.quittance.storefront.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.shared.Ids;

/**
 * A fact that has no position yet.
 *
 * <p>Life cycle: written in the transaction that made the fact true, and gone with that transaction
 * if it is rolled back; moved by the publisher, who gives it its position.
 */
@Entity
@Table(schema = "storefront", name = "outbox")
class OutboxEvent {

  @Id private String id;

  /**
   * Counted by the database as rows are written, with gaps. It says which of two facts under the
   * same lock came first, and nothing else.
   */
  @Column(name = "written_no", insertable = false, updatable = false)
  private Long writtenNo;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "event_type")
  private String type;

  @Column(name = "occurred_at")
  private Instant at;

  @Lob private String data;

  /** For JPA. */
  protected OutboxEvent() {}

  OutboxEvent(News news) {
    this.id = Ids.next().toString();
    this.clientId = news.clientId().orElse(null);
    this.subjectId = news.subject().toString();
    this.type = news.type().word();
    this.at = news.at();
    this.data = news.data().toString();
  }

  long writtenNo() {
    return writtenNo;
  }

  String subjectId() {
    return subjectId;
  }

  FeedEvent at(long position) {
    return new FeedEvent(position, id, clientId, type, at, data);
  }
}
