package org.quittance.distribution.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A received content. Life: written once, when its ciphertext is safe on the disk; never changed.
 */
@Entity
@IdClass(ContentRowId.class)
@Table(schema = "distribution", name = "content")
class ContentRow {

  @Id
  @Column(name = "id")
  private String content;

  @Id
  @Column(name = "version")
  private int version;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "bytes", nullable = false)
  private long bytes;

  @Column(name = "sha256", nullable = false)
  private String sha256;

  @Column(name = "ciphertext_bytes", nullable = false)
  private long ciphertextBytes;

  @Column(name = "ciphertext_sha256", nullable = false)
  private String ciphertextSha256;

  @Column(name = "sealed_key", nullable = false)
  private byte[] sealedKey;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected ContentRow() {}

  ContentRow(
      ContentVersion id, String name, EncipheredFile file, byte[] sealedKey, Instant createdAt) {
    this.content = id.content().toString();
    this.version = id.version();
    this.name = name;
    this.bytes = file.bytes();
    this.sha256 = file.sha256();
    this.ciphertextBytes = file.ciphertextBytes();
    this.ciphertextSha256 = file.ciphertextSha256();
    this.sealedKey = sealedKey.clone();
    this.createdAt = createdAt;
  }

  byte[] sealedKey() {
    return sealedKey.clone();
  }

  Content facts(ContentFiles files) {
    ContentVersion id = new ContentVersion(UUID.fromString(content), version);
    return new Content(
        id, name, bytes, sha256, ciphertextBytes, ciphertextSha256, files.ciphertext(id));
  }
}
