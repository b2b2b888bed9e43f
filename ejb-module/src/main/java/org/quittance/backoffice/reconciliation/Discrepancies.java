package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/** All named differences. */
@ApplicationScoped
class Discrepancies {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ServerClock clock;

  void add(UUID run, Finding finding) {
    entities.persist(new Discrepancy(run, finding, clock.now()));
  }
}
