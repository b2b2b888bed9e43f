package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
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

  /** Writes a BoxSet with its eBoxes. */
  public void add(BoxSet boxSet, List<EBox> eBoxes) {
    entities.persist(boxSet);
    eBoxes.forEach(entities::persist);
  }

  /** One BoxSet. */
  public Optional<BoxSet> find(UUID id) {
    return Optional.ofNullable(entities.find(BoxSet.class, id.toString()));
  }

  /** The eBox a proof lies in. */
  public Optional<EBox> findByProof(UUID proofId) {
    return entities
        .createQuery("SELECT e FROM EBox e JOIN FETCH e.boxSet WHERE e.proofId = :id", EBox.class)
        .setParameter("id", proofId.toString())
        .getResultStream()
        .findFirst();
  }

  /** ID of a purchase's BoxSet. */
  public Optional<UUID> findOf(UUID purchaseId) {
    return entities
        .createQuery("SELECT b.id FROM BoxSet b WHERE b.purchaseId = :id", String.class)
        .setParameter("id", purchaseId.toString())
        .getResultStream()
        .map(UUID::fromString)
        .findFirst();
  }

  /** The purchase a BoxSet belongs to. */
  public Optional<UUID> purchaseOf(UUID boxSetId) {
    return find(boxSetId).map(BoxSet::purchaseId);
  }

  /** Which of these proofs lie in an eBox; at most 500 at a time. */
  public Set<UUID> boxed(Collection<UUID> proofIds) {
    if (proofIds.isEmpty()) {
      return Set.of();
    }
    return entities
        .createQuery("SELECT e.proofId FROM EBox e WHERE e.proofId IN :ids", String.class)
        .setParameter("ids", proofIds.stream().map(UUID::toString).toList())
        .getResultStream()
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  /** The eBoxes of a purchase, in their order. */
  public List<EBoxFacts> eBoxes(UUID purchaseId) {
    return entities
        .createQuery(
            "SELECT e FROM EBox e WHERE e.boxSet.purchaseId = :id ORDER BY e.position", EBox.class)
        .setParameter("id", purchaseId.toString())
        .getResultStream()
        .map(EBox::facts)
        .toList();
  }
}
