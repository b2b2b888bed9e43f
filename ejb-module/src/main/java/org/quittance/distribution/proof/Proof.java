package org.quittance.distribution.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One proof of purchase as distribution knows it: never its text, only the digest.
 *
 * <p>Life: {@code pending → issued → redeemed | expired | revoked}, {@code pending → revoked},
 * {@code redeemed → revoked}. The state changes by {@link Proofs#change} alone, a conditional
 * statement in the database, so that of two changes at once one happens; the revision counts them.
 */
@Entity
@Table(schema = "distribution", name = "proof")
class Proof {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "sku", nullable = false)
  private String sku;

  @Convert(converter = ProofStateText.class)
  @Column(name = "state", nullable = false)
  private ProofState state;

  @Column(name = "revision", nullable = false)
  private int revision;

  @Column(name = "digest", nullable = false)
  private String digest;

  @Column(name = "issued_at", nullable = false)
  private Instant issuedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  protected Proof() {}

  Proof(UUID id, String sku, ProofState first, String digest, Instant issuedAt, Instant expiresAt) {
    this.id = id.toString();
    this.sku = sku;
    this.state = first;
    this.revision = 1;
    this.digest = digest;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  ProofFacts facts() {
    return new ProofFacts(UUID.fromString(id), sku, state, revision, digest, issuedAt, expiresAt);
  }
}
