package org.quittance.storefront.partner;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.quittance.storefront.member.Scope;

/**
 * What there is to say of a partner store; nothing in it is secret.
 *
 * @param id the random ID that other tables use
 * @param clientId what it calls itself by
 * @param name for people
 * @param state where it stands
 * @param scopes what it may do
 * @param outsideSubject what the outside issuer calls it; null if that knows it not
 * @param revision counts its changes from 1
 * @param createdAt when it was registered
 * @param secrets oldest first
 */
public record PartnerFacts(
    UUID id,
    String clientId,
    String name,
    PartnerState state,
    Set<Scope> scopes,
    String outsideSubject,
    int revision,
    Instant createdAt,
    List<Secret> secrets) {

  /** When one of its secrets is of use; {@code expiresAt} and {@code revokedAt} may be null. */
  public record Secret(
      UUID id, Instant notBefore, Instant expiresAt, Instant revokedAt, Instant createdAt) {}
}
