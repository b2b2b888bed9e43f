package org.quittance.storefront.boxset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The BoxSet of one purchase, sealed. Written once; the database refuses to change it, so the bytes
 * are the same for ever.
 */
@Entity
@Table(schema = "storefront", name = "box_set")
public class BoxSet {

  @Id private String id;

  @Column(name = "purchase_id")
  private String purchaseId;

  @Column(name = "owner_id")
  private String ownerId;

  @Lob private byte[] sealed;
  private String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected BoxSet() {}

  BoxSet(UUID id, UUID purchaseId, UUID ownerId, byte[] sealed, String sha256, Instant createdAt) {
    this.id = id.toString();
    this.purchaseId = purchaseId.toString();
    this.ownerId = ownerId.toString();
    this.sealed = sealed.clone();
    this.sha256 = sha256;
    this.createdAt = createdAt;
  }

  boolean belongsTo(UUID caller) {
    return ownerId.equals(caller.toString());
  }

  byte[] sealed() {
    return sealed.clone();
  }

  String sha256() {
    return sha256;
  }
}
