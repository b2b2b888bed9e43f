package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.distribution.StateChange;

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
    return byProof(proofIds, LicenseFacts::id);
  }

  /** Where the license of each proof is in its life, for those proofs that were exchanged. */
  public Map<UUID, LicenseStatus> statusesOf(List<UUID> proofIds) {
    return byProof(proofIds, LicenseFacts::status);
  }

  private <T> Map<UUID, T> byProof(List<UUID> proofIds, Function<LicenseFacts, T> part) {
    if (proofIds.size() > MAX_IDS) {
      throw new IllegalArgumentException("At most " + MAX_IDS + " at once, not " + proofIds.size());
    }
    if (proofIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("SELECT l FROM License l WHERE l.proofId IN :ids", License.class)
        .setParameter("ids", proofIds.stream().map(UUID::toString).toList())
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .map(License::facts)
        .collect(Collectors.toMap(LicenseFacts::proofId, part));
  }

  /** A license, without its document. */
  public Optional<LicenseFacts> find(UUID id) {
    return entities
        .createQuery("SELECT l FROM License l WHERE l.id = :id", License.class)
        .setParameter("id", id.toString())
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst()
        .map(License::facts);
  }

  /**
   * Until when a device that was given a license may use it without asking, whatever became of it
   * since; empty if none ever could.
   */
  public Optional<Instant> usableUntil(UUID id) {
    return entities
        .createQuery("SELECT v FROM LicenseVersion v WHERE v.licenseId = :id", LicenseVersion.class)
        .setParameter("id", id.toString())
        .getResultStream()
        .map(LicenseVersion::document)
        .map(LicenseDocument::usableUntil)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** What happened to a license, oldest first; empty if there is no such license. */
  public List<StateChange> events(UUID id) {
    return entities
        .createQuery(
            "SELECT e FROM LicenseEvent e WHERE e.licenseId = :id ORDER BY e.sequence",
            LicenseEvent.class)
        .setParameter("id", id.toString())
        .getResultStream()
        .map(LicenseEvent::facts)
        .toList();
  }
}
