package org.quittance.storefront.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.vault.Vault;

/** All secrets of all endpoints. */
@ApplicationScoped
class EndpointSecrets {

  /** As many sign at once, so that the header stays short however often a secret is replaced. */
  static final int MOST = 3;

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Vault vault;
  @Inject private ServerClock clock;
  @Inject private OutgoingSettings settings;

  /**
   * Makes a secret and ends those before it, at once or after the overlap.
   *
   * @return the text to be shown once: {@code whsec_} and the base64 of its bytes
   */
  String make(UUID endpointId) {
    Instant now = clock.now();
    List<EndpointSecret> before = all(endpointId);
    for (int i = 0; i < before.size(); i++) {
      EndpointSecret old = before.get(i);
      if (old.hasEnded(now) || i < before.size() - (MOST - 1)) {
        entities.remove(old);
      } else {
        old.endAt(now.plus(settings.secretOverlap()));
      }
    }
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    UUID id = Ids.next();
    byte[] sealed = vault.seal(secret, EndpointSecret.context(id));
    entities.persist(new EndpointSecret(id, endpointId, sealed, now));
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  /** Those that sign now, the newest first. */
  List<byte[]> open(UUID endpointId) {
    Instant now = clock.now();
    var opened = new ArrayList<byte[]>();
    for (EndpointSecret secret : all(endpointId)) {
      if (!secret.hasEnded(now)) {
        opened.add(0, vault.open(secret.sealed(), EndpointSecret.context(secret.id())));
      }
    }
    return opened;
  }

  void remove(UUID endpointId) {
    all(endpointId).forEach(entities::remove);
  }

  /** Removes those of all endpoints that have ended. */
  void removeEnded() {
    entities
        .createQuery("DELETE FROM EndpointSecret s WHERE s.endsAt <= :now")
        .setParameter("now", clock.now())
        .executeUpdate();
  }

  private List<EndpointSecret> all(UUID endpointId) {
    return entities
        .createQuery(
            "SELECT s FROM EndpointSecret s WHERE s.endpointId = :endpoint ORDER BY s.id",
            EndpointSecret.class)
        .setParameter("endpoint", endpointId.toString())
        .getResultList();
  }
}
