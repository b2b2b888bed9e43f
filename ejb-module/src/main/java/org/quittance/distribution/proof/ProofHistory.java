package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.distribution.StateChange;

/** Every proof ever issued, for those who compare: reconciliation and the daily proof. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProofHistory {

  /** The longest list of IDs that is looked up at once. */
  public static final int MAX_IDS = 500;

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** How many proofs were ever issued. */
  public long count() {
    return entities.createQuery("SELECT COUNT(p) FROM Proof p", Long.class).getSingleResult();
  }

  /**
   * The facts of those of the proofs that exist.
   *
   * @param ids at most {@link #MAX_IDS}
   */
  public Map<UUID, ProofFacts> findAll(List<UUID> ids) {
    if (ids.size() > MAX_IDS) {
      throw new IllegalArgumentException("At most " + MAX_IDS + " at once, not " + ids.size());
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("SELECT p FROM Proof p WHERE p.id IN :ids", Proof.class)
        .setParameter("ids", ids.stream().map(UUID::toString).toList())
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .map(Proof::facts)
        .collect(Collectors.toMap(ProofFacts::id, Function.identity()));
  }

  /** What happened to a proof, oldest first; empty if there is no such proof. */
  public List<StateChange> events(UUID id) {
    return entities
        .createQuery(
            "SELECT e FROM ProofEvent e WHERE e.proofId = :id ORDER BY e.sequence",
            ProofEvent.class)
        .setParameter("id", id.toString())
        .getResultStream()
        .map(ProofEvent::facts)
        .toList();
  }

  /**
   * Proofs in the order of their IDs, which is the order they were issued in to the millisecond.
   *
   * @param after the last ID seen, or null to begin
   * @param limit at most so many
   */
  public List<ProofFacts> page(UUID after, int limit) {
    return entities
        .createQuery("SELECT p FROM Proof p WHERE p.id > :after ORDER BY p.id", Proof.class)
        .setParameter("after", after == null ? "" : after.toString())
        .setMaxResults(limit)
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .map(Proof::facts)
        .toList();
  }
}
