package org.quittance.storefront.boxset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A proof that took another's place in its eBox, sealed. Written once, in the transaction that
 * revokes the old proof and issues the new one; the database refuses to change it.
 */
@Entity
@Table(schema = "storefront", name = "replacement")
public class Replacement {

  @Id
  @Column(name = "new_proof_id")
  private String newProofId;

  @Column(name = "old_proof_id")
  private String oldProofId;

  @Column(name = "purchase_id")
  private String purchaseId;

  @Column(name = "ebox_id")
  private String eBoxId;

  @Column(name = "sequence_no")
  private int sequence;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  private String reason;
  @Lob private byte[] sealed;
  private String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Replacement() {}

  Replacement(ReissueOrder order, UUID newProofId, EBoxFacts eBox, int sequence) {
    this.newProofId = newProofId.toString();
    this.oldProofId = order.proofId().toString();
    this.purchaseId = order.purchaseId().toString();
    this.eBoxId = eBox.id().toString();
    this.sequence = sequence;
    this.clientId = order.clientId().toString();
    this.idempotencyKey = order.idempotencyKey();
    this.reason = order.reason();
  }

  /** Puts the eBox's new document in, before the row is written. */
  Replacement holding(byte[] sealed, String sha256, Instant now) {
    this.sealed = sealed.clone();
    this.sha256 = sha256;
    this.createdAt = now;
    return this;
  }

  byte[] sealed() {
    return sealed.clone();
  }

  String sha256() {
    return sha256;
  }

  /** What there is to say of it. */
  public ReplacementFacts facts() {
    return new ReplacementFacts(
        UUID.fromString(purchaseId),
        UUID.fromString(eBoxId),
        UUID.fromString(oldProofId),
        UUID.fromString(newProofId),
        reason);
  }
}
