package org.quittance.vault;

import com.google.crypto.tink.Aead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** The database's own memory of its master key: a known text sealed under it, in the only row. */
@Entity
@Table(schema = "distribution", name = "master_key_check")
class MasterKeyCheck {

  static final int ONLY = 1;
  private static final byte[] KNOWN = "quittance".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CONTEXT = "master-key-check".getBytes(StandardCharsets.UTF_8);

  @Id
  @Column(name = "id")
  private int id;

  @Column(name = "sealed", nullable = false)
  private byte[] sealed;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected MasterKeyCheck() {}

  MasterKeyCheck(Aead aead, Instant createdAt) {
    this.id = ONLY;
    this.sealed = seal(aead);
    this.createdAt = createdAt;
  }

  byte[] sealed() {
    return sealed.clone();
  }

  /**
   * @throws MasterKeyMissing if the check was sealed under another key
   */
  static void prove(Aead aead, byte[] sealed, Path file) {
    try {
      aead.decrypt(sealed, CONTEXT);
    } catch (GeneralSecurityException foreign) {
      throw new MasterKeyMissing(
          "The master key "
              + file
              + " is not the one this database is sealed under: put the right file there (every"
              + " node of a cluster needs the same one).",
          foreign);
    }
  }

  private static byte[] seal(Aead aead) {
    try {
      return aead.encrypt(KNOWN, CONTEXT);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("The master key does not seal.", fault);
    }
  }
}
