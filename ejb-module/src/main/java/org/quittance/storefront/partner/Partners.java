package org.quittance.storefront.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.UniqueViolation;

/** All partners, their secrets and their events. */
@ApplicationScoped
class Partners {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** A database may refuse to look for what can be nobody's name. */
  Optional<Partner> find(String clientId) {
    return clientId.matches("[a-z0-9-]{1,64}") ? byField("clientId", clientId) : Optional.empty();
  }

  Optional<Partner> find(UUID id) {
    return Optional.ofNullable(entities.find(Partner.class, id.toString()));
  }

  Optional<Partner> findOutside(String subject) {
    return subject.matches("[\\x21-\\x7e]{1,255}")
        ? byField("outsideSubject", subject)
        : Optional.empty();
  }

  private Optional<Partner> byField(String field, String value) {
    return entities
        .createQuery("SELECT p FROM Partner p WHERE p." + field + " = :value", Partner.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  /**
   * The partner, locked until this transaction ends.
   *
   * @throws PartnerNotFound if there is none
   */
  Partner lock(String clientId) {
    Partner partner = find(clientId).orElseThrow(() -> new PartnerNotFound(clientId));
    entities.refresh(partner, LockModeType.PESSIMISTIC_WRITE);
    return partner;
  }

  /** By client ID, after the cursor. */
  List<Partner> page(String after, int limit) {
    return entities
        .createQuery(
            "SELECT p FROM Partner p WHERE p.clientId > :after ORDER BY p.clientId", Partner.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** All secrets it ever had, oldest first. */
  List<PartnerSecret> secrets(Partner partner) {
    return entities
        .createQuery(
            "SELECT s FROM PartnerSecret s WHERE s.partnerId = :id ORDER BY s.id",
            PartnerSecret.class)
        .setParameter("id", partner.id().toString())
        .getResultList();
  }

  /** The same by a name that may be nobody's, by one query in either case. */
  List<PartnerSecret> secretsOf(String clientId) {
    return entities
        .createQuery(
            "SELECT s FROM PartnerSecret s, Partner p"
                + " WHERE s.partnerId = p.id AND p.clientId = :name ORDER BY s.id",
            PartnerSecret.class)
        .setParameter("name", clientId)
        .getResultList();
  }

  /**
   * Writes it at once: of two registrations at the same time the second waits here for the first.
   *
   * @throws ClientIdTaken if the first had the same name
   */
  void add(Partner partner) {
    try {
      entities.persist(partner);
      entities.flush();
    } catch (PersistenceException failed) {
      if (UniqueViolation.in(failed)) {
        throw new ClientIdTaken("The client ID or the outside subject");
      }
      throw failed;
    }
  }

  void add(PartnerSecret secret) {
    entities.persist(secret);
  }

  void record(PartnerEvent event) {
    entities.persist(event);
  }
}
