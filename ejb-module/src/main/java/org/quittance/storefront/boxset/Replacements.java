package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All proofs that took another's place. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Replacements {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** Writes it at once, so that a second one of the same proof or key fails here. */
  public void add(Replacement replacement) {
    entities.persist(replacement);
    entities.flush();
  }

  /** The one that made this proof. */
  public Optional<Replacement> find(UUID newProofId) {
    return Optional.ofNullable(entities.find(Replacement.class, newProofId.toString()));
  }

  /** The one that was asked for under this key. */
  public Optional<ReplacementFacts> findBy(UUID clientId, String idempotencyKey) {
    return entities
        .createQuery(
            "SELECT r FROM Replacement r WHERE r.clientId = :client AND r.idempotencyKey = :key",
            Replacement.class)
        .setParameter("client", clientId.toString())
        .setParameter("key", idempotencyKey)
        .getResultStream()
        .findFirst()
        .map(Replacement::facts);
  }

  /** The one that took this proof's place. */
  public Optional<ReplacementFacts> findOf(UUID oldProofId) {
    return entities
        .createQuery("SELECT r FROM Replacement r WHERE r.oldProofId = :old", Replacement.class)
        .setParameter("old", oldProofId.toString())
        .getResultStream()
        .findFirst()
        .map(Replacement::facts);
  }

  /** All proofs of a purchase that another took the place of; there may be thousands. */
  public List<UUID> replacedIn(UUID purchaseId) {
    return entities
        .createQuery(
            "SELECT r.oldProofId FROM Replacement r WHERE r.purchaseId = :id"
                + " ORDER BY r.sequence, r.oldProofId",
            String.class)
        .setParameter("id", purchaseId.toString())
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** The present proof of those eBoxes of a purchase whose proof was replaced. */
  public Map<UUID, UUID> present(UUID purchaseId) {
    var present = new HashMap<UUID, UUID>();
    // Without the sealed bytes; a later one of the same eBox takes the earlier one's place.
    entities
        .createQuery(
            "SELECT r.eBoxId, r.newProofId FROM Replacement r"
                + " WHERE r.purchaseId = :id ORDER BY r.sequence",
            Object[].class)
        .setParameter("id", purchaseId.toString())
        .getResultStream()
        .forEach(
            row -> present.put(UUID.fromString((String) row[0]), UUID.fromString((String) row[1])));
    return present;
  }

  /** How many times the proof of an eBox was replaced. */
  public int count(UUID eBoxId) {
    return entities
        .createQuery("SELECT COUNT(r) FROM Replacement r WHERE r.eBoxId = :id", Long.class)
        .setParameter("id", eBoxId.toString())
        .getSingleResult()
        .intValue();
  }

  /** The purchase and the eBox that a proof was made for, if it took another's place. */
  public Optional<Place> placeOf(UUID newProofId) {
    return entities
        .createQuery(
            "SELECT r.purchaseId, r.eBoxId FROM Replacement r WHERE r.newProofId = :id",
            Object[].class)
        .setParameter("id", newProofId.toString())
        .getResultStream()
        .findFirst()
        .map(row -> new Place(UUID.fromString((String) row[0]), UUID.fromString((String) row[1])));
  }

  /** Where a proof lies. */
  public record Place(UUID purchaseId, UUID eBoxId) {}

  /** Which of these proofs took another's place; at most 500 at a time. */
  public Set<UUID> among(Collection<UUID> proofIds) {
    return entities
        .createQuery(
            "SELECT r.newProofId FROM Replacement r WHERE r.newProofId IN :ids", String.class)
        .setParameter("ids", proofIds.stream().map(UUID::toString).toList())
        .getResultStream()
        .map(UUID::fromString)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
