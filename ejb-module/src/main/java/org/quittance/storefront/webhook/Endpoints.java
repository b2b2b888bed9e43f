package org.quittance.storefront.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.UniqueViolation;

/** All endpoints of all stores. */
@ApplicationScoped
class Endpoints {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /**
   * @throws EndpointExists if the owner has one at this address
   */
  void add(Endpoint endpoint) {
    entities.persist(endpoint);
    write();
  }

  /**
   * Writes a change at once.
   *
   * @throws EndpointExists if the owner has another one at this address
   */
  void write() {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueViolation.in(refused)) {
        throw new EndpointExists();
      }
      throw refused;
    }
  }

  boolean hasSlot(String slot) {
    return entities
            .createQuery("SELECT COUNT(e) FROM Endpoint e WHERE e.slot = :slot", Long.class)
            .setParameter("slot", slot)
            .getSingleResult()
        > 0;
  }

  Optional<Endpoint> find(UUID id) {
    return Optional.ofNullable(entities.find(Endpoint.class, id.toString()));
  }

  /** The endpoint, locked until this transaction ends. */
  Optional<Endpoint> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(Endpoint.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** One store's, oldest first, after the cursor, without those removed. */
  List<Endpoint> of(String clientId, Optional<UUID> after, int most) {
    return entities
        .createQuery(
            "SELECT e FROM Endpoint e WHERE e.clientId = :client AND e.state <> 'removed'"
                + " AND e.id > :after ORDER BY e.id",
            Endpoint.class)
        .setParameter("client", clientId)
        .setParameter("after", after.map(UUID::toString).orElse(""))
        .setMaxResults(most)
        .getResultList();
  }

  List<Endpoint> enabled(Collection<String> clientIds) {
    return entities
        .createQuery(
            "SELECT e FROM Endpoint e WHERE e.clientId IN :clients AND e.state = 'enabled'",
            Endpoint.class)
        .setParameter("clients", clientIds)
        .getResultList();
  }

  /** A call failed; the first since one succeeded is kept. */
  void failed(UUID id, Instant now) {
    entities
        .createQuery(
            "UPDATE Endpoint e SET e.failingSince = :now WHERE e.id = :id AND e.failingSince IS"
                + " NULL")
        .setParameter("now", now)
        .setParameter("id", id.toString())
        .executeUpdate();
  }

  /** A call succeeded. */
  void succeeded(UUID id) {
    entities
        .createQuery(
            "UPDATE Endpoint e SET e.failingSince = NULL"
                + " WHERE e.id = :id AND e.failingSince IS NOT NULL")
        .setParameter("id", id.toString())
        .executeUpdate();
  }
}
