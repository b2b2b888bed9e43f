package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All claims. */
@ApplicationScoped
class Claims {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  Optional<Claim> find(ClaimKey key) {
    return entities
        .createQuery(
            "SELECT c FROM Claim c WHERE c.clientId = :client AND c.idempotencyKey = :key",
            Claim.class)
        .setParameter("client", key.clientId().toString())
        .setParameter("key", key.idempotencyKey())
        .getResultStream()
        .findFirst();
  }

  Optional<Claim> find(UUID purchaseId) {
    return Optional.ofNullable(entities.find(Claim.class, purchaseId.toString()));
  }

  /** A client's claims that came to no purchase, newest first, older than the cursor. */
  List<Claim> newest(UUID clientId, PurchaseFilter filter, Optional<UUID> before, int limit) {
    return new Criteria(
            "SELECT c FROM Claim c WHERE c.quote IS NOT NULL AND c.state <> 'purchased'")
        .and("c.clientId = :client", "client", Optional.of(clientId.toString()))
        .and("c.state = :state", "state", filter.state().map(PurchaseState::word))
        .and("c.claimedAt >= :from", "from", filter.createdFrom())
        .and("c.claimedAt < :to", "to", filter.createdTo())
        .and("c.idempotencyKey = :key", "key", filter.idempotencyKey())
        .and("c.purchaseId < :before", "before", before.map(UUID::toString))
        .of(entities, " ORDER BY c.purchaseId DESC", Claim.class, limit)
        .getResultList();
  }

  /** Idempotency-Keys by purchase ID; at most 500 at a time. */
  Map<UUID, String> keys(List<UUID> purchaseIds) {
    if (purchaseIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT c.purchaseId, c.idempotencyKey FROM Claim c WHERE c.purchaseId IN :ids",
            Object[].class)
        .setParameter("ids", purchaseIds.stream().map(UUID::toString).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> UUID.fromString((String) row[0]), row -> (String) row[1]));
  }

  /** The claim, locked against every other attempt until this transaction ends; null if none. */
  Claim lock(UUID purchaseId) {
    return entities.find(Claim.class, purchaseId.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Locks a claim that was read before, and reads it anew. */
  void lock(Claim claim) {
    entities.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Writes the claim at once, so that a second one of the same key fails here. */
  void add(Claim claim) {
    entities.persist(claim);
    entities.flush();
  }

  /**
   * Lets the next request resume at once; only ever called by the attempt that holds the claim.
   *
   * @return true if the claim is still this attempt's and unfinished, so its purchase rolled back
   */
  boolean release(UUID purchaseId, int attempt, Instant now) {
    return entities
            .createQuery(
                "UPDATE Claim c SET c.busyUntil = :now"
                    + " WHERE c.purchaseId = :id AND c.attempt = :attempt"
                    + " AND c.state IN ('claimed', 'requires_action')")
            .setParameter("now", now)
            .setParameter("id", purchaseId.toString())
            .setParameter("attempt", attempt)
            .executeUpdate()
        == 1;
  }
}
