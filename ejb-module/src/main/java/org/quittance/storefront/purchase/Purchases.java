package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All purchases and their events. */
@ApplicationScoped
class Purchases {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Event<PurchaseMoved> moved;

  /**
   * Writes the purchase at once: its primary key is the fence that keeps two attempts of one
   * purchase apart, and what comes after refers to it.
   */
  void add(Purchase purchase) {
    entities.persist(purchase);
    entities.flush();
  }

  /** Writes what was changed now, so that it fails here if it fails. */
  void flush() {
    entities.flush();
  }

  /** Keeps the event, and tells of it if the purchase changed its state. */
  void record(PurchaseEvent event) {
    recordInPassing(event);
    event.moved().ifPresent(moved::fire);
  }

  /** Keeps the event of a step that the same transaction goes on from, and tells nobody. */
  void recordInPassing(PurchaseEvent event) {
    entities.persist(event);
  }

  Optional<Purchase> find(UUID id) {
    return Optional.ofNullable(entities.find(Purchase.class, id.toString()));
  }

  /** The purchase, locked until this transaction ends. */
  Optional<Purchase> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(Purchase.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Newest first, older than the cursor; everybody's. */
  List<Purchase> newest(Optional<UUID> before, int limit) {
    return newest(new Criteria("SELECT p FROM Purchase p WHERE 1 = 1"), before, limit);
  }

  /** Newest first, older than the cursor; one buyer's. */
  List<Purchase> newest(UUID buyer, PurchaseFilter filter, Optional<UUID> before, int limit) {
    var criteria =
        new Criteria("SELECT p FROM Purchase p WHERE 1 = 1")
            .and("p.buyerId = :buyer", "buyer", Optional.of(buyer.toString()))
            .and("p.state = :state", "state", filter.state().map(PurchaseState::word))
            .and("p.createdAt >= :from", "from", filter.createdFrom())
            .and("p.createdAt < :to", "to", filter.createdTo())
            .and(
                "EXISTS (SELECT l FROM PurchaseLine l WHERE l.purchase = p AND l.sku = :sku)",
                "sku",
                filter.sku())
            .and(
                "EXISTS (SELECT c FROM Claim c"
                    + " WHERE c.purchaseId = p.id AND c.idempotencyKey = :key)",
                "key",
                filter.idempotencyKey());
    return newest(criteria, before, limit);
  }

  private List<Purchase> newest(Criteria criteria, Optional<UUID> before, int limit) {
    return criteria
        .and("p.id < :before", "before", before.map(UUID::toString))
        .of(entities, " ORDER BY p.id DESC", Purchase.class, limit)
        .setHint("eclipselink.batch", "p.lines")
        .setHint("eclipselink.batch.type", "IN")
        .getResultList();
  }

  /** Oldest first, after the cursor; for reading the whole history in pages. */
  List<Purchase> oldest(Optional<UUID> after, int limit) {
    return entities
        .createQuery("SELECT p FROM Purchase p WHERE p.id > :after ORDER BY p.id", Purchase.class)
        .setParameter("after", after.map(UUID::toString).orElse(""))
        .setMaxResults(limit)
        .setHint("eclipselink.batch", "p.lines")
        .setHint("eclipselink.batch.type", "IN")
        .getResultList();
  }

  List<PurchaseEvent> events(UUID purchaseId) {
    return entities
        .createQuery(
            "SELECT e FROM PurchaseEvent e WHERE e.purchaseId = :id ORDER BY e.id",
            PurchaseEvent.class)
        .setParameter("id", purchaseId.toString())
        .getResultList();
  }
}
