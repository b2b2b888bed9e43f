package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks licenses up by the proofs they came from. Reads only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LicenseHistory {

  /** The longest list of IDs that is looked up at once. */
  public static final int MAX_IDS = 500;

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** License ID by proof ID, for those proofs that were exchanged. */
  public Map<UUID, UUID> licensesOf(List<UUID> proofIds) {
    if (proofIds.size() > MAX_IDS) {
      throw new IllegalArgumentException("At most " + MAX_IDS + " at once, not " + proofIds.size());
    }
    if (proofIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT l.proofId, l.id FROM License l WHERE l.proofId IN :ids", Object[].class)
        .setParameter("ids", proofIds.stream().map(UUID::toString).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> UUID.fromString((String) row[0]), row -> UUID.fromString((String) row[1])));
  }
}
