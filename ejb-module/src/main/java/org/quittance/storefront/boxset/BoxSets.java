package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All BoxSets and their eBoxes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BoxSets {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Replacements replacements;

  /** Writes a BoxSet with its eBoxes. */
  public void add(BoxSet boxSet, List<EBox> eBoxes) {
    entities.persist(boxSet);
    eBoxes.forEach(entities::persist);
  }

  /** One BoxSet. */
  public Optional<BoxSet> find(UUID id) {
    return Optional.ofNullable(entities.find(BoxSet.class, id.toString()));
  }

  /** The purchase a proof was issued for, by the eBox it lies in. */
  public Optional<UUID> purchaseOfProof(UUID proofId) {
    return purchase("SELECT e.boxSet.purchaseId FROM EBox e WHERE e.proofId = :id", proofId)
        .or(() -> replacements.placeOf(proofId).map(Replacements.Place::purchaseId));
  }

  /** The eBox a proof lies in, or lay in before another took its place; with that very proof. */
  public Optional<EBoxFacts> eBoxOf(UUID proofId) {
    return entities
        .createQuery("SELECT e FROM EBox e WHERE e.proofId = :id", EBox.class)
        .setParameter("id", proofId.toString())
        .getResultStream()
        .findFirst()
        .or(() -> replacements.placeOf(proofId).map(place -> eBox(place.eBoxId())))
        .map(eBox -> eBox.facts(proofId));
  }

  private EBox eBox(UUID id) {
    return entities.find(EBox.class, id.toString());
  }

  /** IDs of BoxSets by the purchases they belong to; at most 500 at a time. */
  public Map<UUID, UUID> findOf(Collection<UUID> purchaseIds) {
    if (purchaseIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT b.purchaseId, b.id FROM BoxSet b WHERE b.purchaseId IN :ids", Object[].class)
        .setParameter("ids", purchaseIds.stream().map(UUID::toString).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> UUID.fromString((String) row[0]), row -> UUID.fromString((String) row[1])));
  }

  /** An owner's BoxSets, newest first, older than the cursor; without the bytes. */
  public List<BoxSetFacts> newest(UUID ownerId, Optional<UUID> before, int limit) {
    var query =
        entities
            .createQuery(
                "SELECT b.id, b.purchaseId, b.createdAt FROM BoxSet b WHERE b.ownerId = :owner"
                    + (before.isPresent() ? " AND b.id < :before" : "")
                    + " ORDER BY b.id DESC",
                Object[].class)
            .setParameter("owner", ownerId.toString())
            .setMaxResults(limit);
    before.ifPresent(id -> query.setParameter("before", id.toString()));
    return query
        .getResultStream()
        .map(
            row ->
                new BoxSetFacts(
                    UUID.fromString((String) row[0]),
                    UUID.fromString((String) row[1]),
                    (Instant) row[2]))
        .toList();
  }

  /** The purchase a BoxSet belongs to. */
  public Optional<UUID> purchaseOf(UUID boxSetId) {
    return purchase("SELECT b.purchaseId FROM BoxSet b WHERE b.id = :id", boxSetId);
  }

  /** Without the sealed bytes, which are large. */
  private Optional<UUID> purchase(String query, UUID id) {
    return entities
        .createQuery(query, String.class)
        .setParameter("id", id.toString())
        .getResultStream()
        .map(UUID::fromString)
        .findFirst();
  }

  /** Which of these proofs lie in an eBox, or lay in one; at most 500 at a time. */
  public Set<UUID> boxed(Collection<UUID> proofIds) {
    if (proofIds.isEmpty()) {
      return Set.of();
    }
    Set<UUID> boxed = replacements.among(proofIds);
    entities
        .createQuery("SELECT e.proofId FROM EBox e WHERE e.proofId IN :ids", String.class)
        .setParameter("ids", proofIds.stream().map(UUID::toString).toList())
        .getResultStream()
        .map(UUID::fromString)
        .forEach(boxed::add);
    return boxed;
  }

  /** The eBoxes of a purchase, in their order, each with its present proof. */
  public List<EBoxFacts> eBoxes(UUID purchaseId) {
    Map<UUID, UUID> present = replacements.present(purchaseId);
    return entities
        .createQuery(
            "SELECT e FROM EBox e WHERE e.boxSet.purchaseId = :id ORDER BY e.position", EBox.class)
        .setParameter("id", purchaseId.toString())
        .getResultStream()
        .map(eBox -> eBox.facts(present.getOrDefault(eBox.id(), eBox.proofId())))
        .toList();
  }
}
