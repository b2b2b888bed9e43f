package org.quittance.storefront.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All deliveries with their attempts. */
@ApplicationScoped
class Deliveries {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** A delivery and where it goes. */
  record Due(UUID id, UUID endpointId) {}

  void add(Delivery delivery) {
    entities.persist(delivery);
  }

  /** Those that are due, the longest waiting first, without those of busy endpoints. */
  List<Due> due(Instant now, Collection<UUID> busyEndpoints, int most) {
    var query =
        entities
            .createQuery(
                "SELECT d.id, d.endpointId FROM Delivery d"
                    + " WHERE d.state = 'pending' AND d.nextAttemptAt <= :now"
                    + (busyEndpoints.isEmpty() ? "" : " AND d.endpointId NOT IN :busy")
                    + " ORDER BY d.nextAttemptAt",
                Object[].class)
            .setParameter("now", now)
            .setMaxResults(most);
    if (!busyEndpoints.isEmpty()) {
      query.setParameter("busy", busyEndpoints.stream().map(UUID::toString).toList());
    }
    return query
        .getResultStream()
        .map(row -> new Due(UUID.fromString((String) row[0]), UUID.fromString((String) row[1])))
        .toList();
  }

  /**
   * The delivery, locked until this transaction ends. Whoever wants its endpoint as well reads or
   * locks that first, or meets in a deadlock whoever changes the endpoint and cancels what waits.
   */
  Optional<Delivery> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(Delivery.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Delivery> find(UUID id) {
    return Optional.ofNullable(entities.find(Delivery.class, id.toString()));
  }

  /** Of one endpoint, newest first, older than the cursor. */
  List<Delivery> newest(
      UUID endpointId, Optional<DeliveryState> state, Optional<UUID> before, int most) {
    var query =
        entities
            .createQuery(
                "SELECT d FROM Delivery d WHERE d.endpointId = :endpoint"
                    + (state.isPresent() ? " AND d.state = :state" : "")
                    + (before.isPresent() ? " AND d.id < :before" : "")
                    + " ORDER BY d.id DESC",
                Delivery.class)
            .setParameter("endpoint", endpointId.toString())
            .setMaxResults(most);
    state.ifPresent(asked -> query.setParameter("state", asked.word()));
    before.ifPresent(id -> query.setParameter("before", id.toString()));
    return query.getResultList();
  }

  /** Cancels what is left to deliver to an endpoint. */
  void cancel(UUID endpointId) {
    entities
        .createQuery(
            "UPDATE Delivery d SET d.state = 'cancelled', d.nextAttemptAt = NULL"
                + " WHERE d.endpointId = :endpoint AND d.state = 'pending'")
        .setParameter("endpoint", endpointId.toString())
        .executeUpdate();
  }

  void add(Attempt attempt) {
    entities.persist(attempt);
  }

  Optional<Attempt> attempt(UUID deliveryId, int attempt) {
    return Optional.ofNullable(entities.find(Attempt.class, new Attempt.Key(deliveryId, attempt)));
  }

  /** The facts of these deliveries, with their attempts. */
  List<DeliveryFacts> facts(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of();
    }
    Map<String, List<DeliveryFacts.Attempted>> attempts =
        entities
            .createQuery(
                "SELECT a FROM Attempt a WHERE a.deliveryId IN :ids ORDER BY a.attempt",
                Attempt.class)
            .setParameter("ids", deliveries.stream().map(d -> d.id().toString()).toList())
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    Attempt::deliveryId, Collectors.mapping(Attempt::facts, Collectors.toList())));
    return deliveries.stream()
        .map(d -> d.facts(attempts.getOrDefault(d.id().toString(), List.of())))
        .toList();
  }
}
