package org.quittance.distribution.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.shared.ServerClock;

/** All proofs, each with its history. */
@ApplicationScoped
class Proofs {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ServerClock clock;

  /** Adds proofs, each with the first event of its history. */
  public void add(List<Proof> issued, Cause cause) {
    issued.forEach(entities::persist);
    // The provider does not know that events refer to their proof; the rows must be there first.
    entities.flush();
    for (Proof proof : issued) {
      ProofFacts facts = proof.facts();
      entities.persist(
          new ProofEvent(
              facts.id(), facts.revision(), null, facts.state(), facts.issuedAt(), cause));
    }
  }

  /** The proof as the database has it now, not as this transaction may have read it before. */
  public Optional<ProofFacts> find(UUID id) {
    return entities
        .createQuery("SELECT p FROM Proof p WHERE p.id = :id", Proof.class)
        .setParameter("id", id.toString())
        .setHint("jakarta.persistence.cache.retrieveMode", "BYPASS")
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst()
        .map(Proof::facts);
  }

  /**
   * Changes the state, if it is still what was read: one conditional statement, which waits for
   * whoever is changing the same proof and then sees what they did.
   *
   * @return whether this call changed it
   * @throws IllegalArgumentException if no proof may ever change so
   */
  public boolean change(ProofFacts read, ProofState to, Cause cause) {
    if (!read.state().mayBecome(to)) {
      throw new IllegalArgumentException("A proof never goes from " + read.state() + " to " + to);
    }
    int changed =
        entities
            .createQuery(
                "UPDATE Proof p SET p.state = :to, p.revision = p.revision + 1"
                    + " WHERE p.id = :id AND p.state = :from AND p.revision = :revision")
            .setParameter("to", to)
            .setParameter("id", read.id().toString())
            .setParameter("from", read.state())
            .setParameter("revision", read.revision())
            .executeUpdate();
    if (changed == 1) {
      entities.persist(
          new ProofEvent(read.id(), read.revision() + 1, read.state(), to, clock.now(), cause));
    }
    return changed == 1;
  }

  /** Locks the row by a statement that changes nothing, in words both databases know. */
  public void hold(UUID id) {
    entities
        .createQuery("UPDATE Proof p SET p.revision = p.revision WHERE p.id = :id")
        .setParameter("id", id.toString())
        .executeUpdate();
  }
}
