package org.quittance.distribution.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.Cause;

/** All licenses, each with its documents and its history. */
@ApplicationScoped
class Licenses {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** The license a proof was exchanged for, if it was; locked until this transaction ends. */
  public Optional<License> lockByProof(UUID proofId) {
    return entities
        .createQuery("SELECT l FROM License l WHERE l.proofId = :proof", License.class)
        .setParameter("proof", proofId.toString())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst();
  }

  /** The present document of a license, verbatim. */
  public String document(License license) {
    return entities
        .find(LicenseVersion.class, new LicenseRowId(license.id().toString(), license.version()))
        .document();
  }

  /** Adds a license with its first document. */
  public void add(License license, String document, Cause cause) {
    entities.persist(license);
    // The provider does not know that the others refer to it; the row must be there first.
    entities.flush();
    entities.persist(new LicenseVersion(license, document, license.createdAt()));
    entities.persist(new LicenseEvent(license, cause));
    entities.flush();
  }

  /** Keeps the document of a license's new version, and why there is one. */
  public void change(
      License license, LicenseStatus from, String document, Instant at, Cause cause) {
    entities.persist(new LicenseVersion(license, document, at));
    entities.persist(new LicenseEvent(license, from, at, cause));
    entities.flush();
  }
}
