package org.quittance.settlement.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All refunds and their events. */
@ApplicationScoped
class Refunds {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Event<RefundChanged> changed;

  /** Writes the refund at once, so that a second one of the same key fails here. */
  public void add(Refund refund, RefundEvent first) {
    entities.persist(refund);
    entities.flush();
    entities.persist(first);
  }

  /** Keeps the event of a change that was just made, and tells whoever observes it. */
  public void record(Refund refund, RefundEvent event) {
    entities.persist(event);
    changed.fire(
        new RefundChanged(refund.id(), refund.purchaseId(), refund.state(), refund.amount()));
  }

  public Optional<Refund> find(UUID id) {
    return Optional.ofNullable(entities.find(Refund.class, id.toString()));
  }

  /** Which purchase's money a refund pays back. */
  public Optional<UUID> purchaseOf(UUID id) {
    return entities
        .createQuery("SELECT r.purchaseId FROM Refund r WHERE r.id = :id", String.class)
        .setParameter("id", id.toString())
        .getResultStream()
        .findFirst()
        .map(UUID::fromString);
  }

  public Optional<Refund> find(RefundKey key) {
    return entities
        .createQuery(
            "SELECT r FROM Refund r WHERE r.clientId = :client AND r.idempotencyKey = :key",
            Refund.class)
        .setParameter("client", key.clientId().toString())
        .setParameter("key", key.idempotencyKey())
        .getResultStream()
        .findFirst();
  }

  /** The refund, locked against every other change until this transaction ends. */
  public Optional<Refund> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(Refund.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether this notice was taken in before. */
  public boolean knows(UUID noticeId) {
    return entities
            .createQuery(
                "SELECT COUNT(e) FROM RefundEvent e WHERE e.noticeId = :notice", Long.class)
            .setParameter("notice", noticeId.toString())
            .getSingleResult()
        > 0;
  }

  /** Makes an attempt nobody works on this one's next; false if somebody else was faster. */
  public boolean takeOver(Refund refund, Instant busyUntil) {
    return entities
            .createQuery(
                "UPDATE Refund r SET r.attempt = r.attempt + 1, r.busyUntil = :until"
                    + " WHERE r.id = :id AND r.attempt = :attempt AND r.state = 'requested'")
            .setParameter("until", busyUntil)
            .setParameter("id", refund.id().toString())
            .setParameter("attempt", refund.attempt())
            .executeUpdate()
        == 1;
  }

  /** Lets the next request resume at once; true if it is still this attempt's and undecided. */
  public boolean release(UUID id, int attempt, Instant now) {
    return entities
            .createQuery(
                "UPDATE Refund r SET r.busyUntil = :now"
                    + " WHERE r.id = :id AND r.attempt = :attempt AND r.state = 'requested'")
            .setParameter("now", now)
            .setParameter("id", id.toString())
            .setParameter("attempt", attempt)
            .executeUpdate()
        == 1;
  }

  /** Newest first, older than the cursor; what is not given is not asked for. */
  public List<Refund> newest(
      Optional<UUID> purchaseId,
      Optional<UUID> clientId,
      Optional<RefundState> state,
      Optional<UUID> before,
      int limit) {
    // A constant condition instead of a null parameter keeps both databases on their indexes.
    var query =
        entities
            .createQuery(
                "SELECT r FROM Refund r WHERE 1 = 1"
                    + (purchaseId.isPresent() ? " AND r.purchaseId = :purchase" : "")
                    + (clientId.isPresent() ? " AND r.clientId = :client" : "")
                    + (state.isPresent() ? " AND r.state = :state" : "")
                    + (before.isPresent() ? " AND r.id < :before" : "")
                    + " ORDER BY r.id DESC",
                Refund.class)
            .setMaxResults(limit);
    purchaseId.ifPresent(id -> query.setParameter("purchase", id.toString()));
    clientId.ifPresent(id -> query.setParameter("client", id.toString()));
    state.ifPresent(word -> query.setParameter("state", word.word()));
    before.ifPresent(id -> query.setParameter("before", id.toString()));
    return query.getResultList();
  }

  /** What decided refunds of a purchase come to, minor units. */
  public long decidedMinor(UUID purchaseId) {
    Long sum =
        entities
            .createQuery(
                "SELECT SUM(r.amountMinor) FROM Refund r"
                    + " WHERE r.purchaseId = :purchase AND r.state IN :decided",
                Long.class)
            .setParameter("purchase", purchaseId.toString())
            .setParameter("decided", RefundState.DECIDED.stream().map(RefundState::word).toList())
            .getSingleResult();
    return sum == null ? 0 : sum;
  }
}
