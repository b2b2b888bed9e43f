package org.quittance.storefront.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A secret that calls to one endpoint are signed with, sealed.
 *
 * <p>Life cycle: signs until it is replaced, and then for the overlap beside its successor; removed
 * within the hour afterwards.
 */
@Entity
@Table(schema = "storefront", name = "webhook_secret")
class EndpointSecret {

  @Id private String id;

  @Column(name = "endpoint_id")
  private String endpointId;

  private byte[] sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** For JPA. */
  protected EndpointSecret() {}

  EndpointSecret(UUID id, UUID endpointId, byte[] sealed, Instant now) {
    this.id = id.toString();
    this.endpointId = endpointId.toString();
    this.sealed = sealed.clone();
    this.createdAt = now;
  }

  /** Where its sealed bytes belong. */
  static String context(UUID id) {
    return "webhook-secret/" + id;
  }

  UUID id() {
    return UUID.fromString(id);
  }

  byte[] sealed() {
    return sealed.clone();
  }

  boolean hasEnded(Instant now) {
    return endsAt != null && !endsAt.isAfter(now);
  }

  /** It has a successor; one that ends earlier keeps its end. */
  void endAt(Instant end) {
    if (endsAt == null || endsAt.isAfter(end)) {
      endsAt = end;
    }
  }
}
