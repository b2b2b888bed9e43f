package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.InstantConverter;
import org.quittance.shared.ServerClock;

/**
 * The fence between attempts of one purchase: each ends in one row, and the row's key is written at
 * once, so that whoever comes second waits for the first and then fails.
 */
@ApplicationScoped
class Attempts {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ProcessRegister register;
  @Inject private ServerClock clock;

  /** This transaction completes the attempt. */
  void complete(UUID purchaseId, int attempt) {
    end(purchaseId, attempt, "completed");
  }

  /** The attempt is given up: what it may still be doing will never be committed. */
  void fence(UUID purchaseId, int attempt) {
    end(purchaseId, attempt, "fenced");
  }

  /** Whether the attempt has ended. */
  boolean isEnded(UUID purchaseId, int attempt) {
    return !entities
        .createNativeQuery(
            "SELECT outcome FROM storefront.purchase_attempt WHERE purchase_id = ? AND attempt = ?")
        .setParameter(1, purchaseId.toString())
        .setParameter(2, attempt)
        .getResultList()
        .isEmpty();
  }

  private void end(UUID purchaseId, int attempt, String outcome) {
    entities
        .createNativeQuery(
            "INSERT INTO storefront.purchase_attempt"
                + " (purchase_id, attempt, outcome, process_id, ended_at) VALUES (?, ?, ?, ?, ?)")
        .setParameter(1, purchaseId.toString())
        .setParameter(2, attempt)
        .setParameter(3, outcome)
        .setParameter(4, register.process().toString())
        .setParameter(5, InstantConverter.timestamp(clock.now()))
        .executeUpdate();
  }
}
