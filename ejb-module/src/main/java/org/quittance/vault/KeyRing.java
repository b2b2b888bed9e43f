package org.quittance.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.shared.ServerClock;
import org.quittance.vault.jose.StrictJson;

/**
 * The signing keys, parsed once and kept in memory; read again when a key is asked for that it does
 * not know, because another node may have made it.
 */
@ApplicationScoped
public class KeyRing {

  /** Strangers may ask for keys that never were; they cost one query in this time, not one each. */
  private static final Duration REFRESH_AT_MOST_EVERY = Duration.ofSeconds(1);

  @Inject private SigningKeys signingKeys;
  @Inject private Vault vault;
  @Inject private ServerClock clock;
  private volatile List<OpenedKey> keys = List.of();
  private volatile Instant refreshedAt = Instant.MIN;

  /**
   * Every key ever published, also the retired ones, as a JWK Set (RFC 7517, section 5); the member
   * {@code quittance:typ} names the only kind of document the key is for.
   */
  public JsonObject published() {
    refresh();
    JsonArrayBuilder jwks = StrictJson.BUILDERS.createArrayBuilder();
    keys.forEach(key -> jwks.add(key.jwk()));
    return StrictJson.BUILDERS.createObjectBuilder().add("keys", jwks).build();
  }

  /** The key that signs this kind of document, made at its first use. */
  OpenedKey signing(String typ) {
    Optional<OpenedKey> known = active(typ);
    if (known.isPresent()) {
      return known.get();
    }
    refresh();
    if (active(typ).isEmpty()) {
      signingKeys.makeFirst(typ);
      refresh();
    }
    return active(typ).orElseThrow();
  }

  /** The key of this ID, if it is one for this kind of document. */
  Optional<OpenedKey> verifying(String typ, String kid) {
    Optional<OpenedKey> known = byId(kid);
    if (known.isEmpty() && refreshedAt.plus(REFRESH_AT_MOST_EVERY).isBefore(clock.now())) {
      refresh();
      known = byId(kid);
    }
    return known.filter(key -> key.typ().equals(typ));
  }

  /** One at a time, so that what was read earlier never replaces what was read later. */
  private synchronized void refresh() {
    refreshedAt = clock.now();
    keys = signingKeys.all().stream().map(row -> OpenedKey.of(row, vault)).toList();
  }

  private Optional<OpenedKey> active(String typ) {
    return keys.stream().filter(key -> key.active() && key.typ().equals(typ)).findFirst();
  }

  private Optional<OpenedKey> byId(String kid) {
    return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
  }
}
