package org.quittance.settlement.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All disputes and their events. */
@ApplicationScoped
class Disputes {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** Writes the dispute at once; its event refers to it. */
  public void add(Dispute dispute) {
    entities.persist(dispute);
    entities.flush();
  }

  public void record(DisputeEvent event) {
    entities.persist(event);
  }

  public Optional<Dispute> find(UUID id) {
    return Optional.ofNullable(entities.find(Dispute.class, id.toString()));
  }

  /** The dispute, locked against every other change until this transaction ends. */
  public Optional<Dispute> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(Dispute.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Oldest first, after the cursor; what is not given is not asked for. */
  public List<Dispute> oldest(
      Optional<UUID> purchaseId, Optional<DisputeState> state, Optional<UUID> after, int limit) {
    var query =
        entities
            .createQuery(
                "SELECT d FROM Dispute d WHERE d.id > :after"
                    + (purchaseId.isPresent() ? " AND d.purchaseId = :purchase" : "")
                    + (state.isPresent() ? " AND d.state = :state" : "")
                    + " ORDER BY d.id",
                Dispute.class)
            .setParameter("after", after.map(UUID::toString).orElse(""))
            .setMaxResults(limit);
    purchaseId.ifPresent(id -> query.setParameter("purchase", id.toString()));
    state.ifPresent(word -> query.setParameter("state", word.word()));
    return query.getResultList();
  }

  /** How many disputes of a purchase are in that state now. */
  public long count(UUID purchaseId, DisputeState state) {
    return entities
        .createQuery(
            "SELECT COUNT(d) FROM Dispute d WHERE d.purchaseId = :purchase AND d.state = :state",
            Long.class)
        .setParameter("purchase", purchaseId.toString())
        .setParameter("state", state.word())
        .getSingleResult();
  }

  /** What disputes of a purchase that were not won come to, minor units. */
  public long takenMinor(UUID purchaseId) {
    Long sum =
        entities
            .createQuery(
                "SELECT SUM(d.amountMinor) FROM Dispute d"
                    + " WHERE d.purchaseId = :purchase AND d.state <> :won",
                Long.class)
            .setParameter("purchase", purchaseId.toString())
            .setParameter("won", DisputeState.WON.word())
            .getSingleResult();
    return sum == null ? 0 : sum;
  }
}
