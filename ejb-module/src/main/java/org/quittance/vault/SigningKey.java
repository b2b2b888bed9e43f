package org.quittance.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.Ed25519;
import org.quittance.vault.jose.Thumbprint;

/**
 * An Ed25519 key of one kind of document, its private half sealed.
 *
 * <p>Life: {@code published} (listed before use), {@code active} (signs; one per kind), {@code
 * retired} (listed for good). The first key of a kind is active at once: nobody has an older list.
 */
@Entity
@Table(schema = "distribution", name = "signing_key")
class SigningKey {

  @Id
  @Column(name = "kid")
  private String kid;

  @Column(name = "typ", nullable = false)
  private String typ;

  @Convert(converter = SigningKeyStateText.class)
  @Column(name = "state", nullable = false)
  private SigningKeyState state;

  /** The kind while active, else null: its unique constraint keeps one active key per kind. */
  @Column(name = "active_typ")
  private String activeTyp;

  @Column(name = "public_key", nullable = false)
  private String x;

  @Column(name = "sealed_key", nullable = false)
  private byte[] sealedKey;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected SigningKey() {}

  /** The first key of a kind. */
  SigningKey(String typ, Ed25519.Signing key, Vault vault, Instant createdAt) {
    this.x = Base64Url.encode(key.publicKey());
    this.kid = Thumbprint.of("Ed25519", x);
    this.typ = typ;
    this.state = SigningKeyState.ACTIVE;
    this.activeTyp = typ;
    this.sealedKey = vault.seal(key.seed(), context());
    this.createdAt = createdAt;
  }

  String kid() {
    return kid;
  }

  String typ() {
    return typ;
  }

  String x() {
    return x;
  }

  boolean active() {
    return state == SigningKeyState.ACTIVE;
  }

  Ed25519.Signing open(Vault vault) {
    return Ed25519.Signing.of(vault.open(sealedKey, context()));
  }

  private String context() {
    return "signing-key/" + kid;
  }
}
