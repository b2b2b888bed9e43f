package org.quittance.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key the server shares with nobody, sealed. Life: made at first use, kept for good. */
@Entity
@Table(schema = "distribution", name = "secret_key")
class SecretKey {

  @Id
  @Column(name = "name")
  private String name;

  @Column(name = "sealed_key", nullable = false)
  private byte[] sealedKey;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected SecretKey() {}

  SecretKey(String name, byte[] sealedKey, Instant createdAt) {
    this.name = name;
    this.sealedKey = sealedKey.clone();
    this.createdAt = createdAt;
  }

  byte[] sealedKey() {
    return sealedKey.clone();
  }
}
