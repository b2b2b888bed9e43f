package org.quittance.distribution.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A nonce that was used. Life: from its use until well after it would have expired. */
@Entity
@Table(schema = "distribution", name = "used_nonce")
class UsedNonce {

  @Id
  @Column(name = "nonce")
  private String nonce;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  protected UsedNonce() {}

  UsedNonce(Possession possession) {
    this.nonce = possession.nonce();
    this.expiresAt = possession.expiresAt();
  }
}
