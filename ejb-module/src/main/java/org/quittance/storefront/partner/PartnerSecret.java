package org.quittance.storefront.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.quittance.shared.Ids;

/**
 * What is kept of one of a partner's secrets.
 *
 * <p>Life cycle: of use from {@code notBefore} until it expires, or is revoked at once, which ends
 * the tokens that were given for it too. The row stays.
 */
@Entity
@Table(schema = "storefront", name = "partner_secret")
class PartnerSecret {

  @Id private String id;

  @Column(name = "partner_id")
  private String partnerId;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PartnerSecret() {}

  PartnerSecret(Partner partner, String secretHash, SecretLife life, Instant now) {
    this.id = Ids.next().toString();
    this.partnerId = partner.id().toString();
    this.secretHash = secretHash;
    this.notBefore = life.notBefore();
    this.expiresAt = life.expiresAt();
    this.createdAt = now;
  }

  /** It ends then, unless it ends before. */
  void endBy(Instant end) {
    if (expiresAt == null || expiresAt.isAfter(end)) {
      expiresAt = end.isBefore(notBefore) ? notBefore : end;
    }
  }

  void revoke(Instant now) {
    revokedAt = now;
  }

  /** Whether it is of use now, or will be. */
  boolean isLive(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  /** Whether it opens anything now. */
  boolean opens(Instant now) {
    return isLive(now) && !notBefore.isAfter(now);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  UUID id() {
    return UUID.fromString(id);
  }

  String hash() {
    return secretHash;
  }

  PartnerFacts.Secret facts() {
    return new PartnerFacts.Secret(id(), notBefore, expiresAt, revokedAt, createdAt);
  }
}
