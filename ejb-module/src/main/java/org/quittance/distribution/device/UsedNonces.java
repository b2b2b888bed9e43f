package org.quittance.distribution.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import org.quittance.distribution.UniqueViolation;

/** The nonces that were used and might still be tried again. */
@ApplicationScoped
public class UsedNonces {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /**
   * Uses the nonce of a possession up, within the caller's transaction. Of two uses at once the
   * second waits for the first.
   *
   * @throws PossessionReplayed if it was used before
   */
  public void use(Possession possession) {
    if (entities.find(UsedNonce.class, possession.nonce()) != null) {
      throw new PossessionReplayed();
    }
    try {
      entities.persist(new UsedNonce(possession));
      entities.flush();
    } catch (PersistenceException failed) {
      if (UniqueViolation.in(failed)) {
        throw new PossessionReplayed();
      }
      throw failed;
    }
  }

  /**
   * Forgets nonces that expired before an instant.
   *
   * @param limit at most so many
   * @return how many were forgotten
   */
  public int forget(Instant expiredBefore, int limit) {
    List<String> old =
        entities
            .createQuery(
                "SELECT n.nonce FROM UsedNonce n WHERE n.expiresAt < :before ORDER BY n.expiresAt",
                String.class)
            .setParameter("before", expiredBefore)
            .setMaxResults(limit)
            .getResultList();
    return old.isEmpty()
        ? 0
        : entities
            .createQuery("DELETE FROM UsedNonce n WHERE n.nonce IN :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
