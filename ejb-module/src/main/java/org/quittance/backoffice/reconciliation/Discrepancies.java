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

  /** Adds what a run found; once, also where the run began anew after a crash. */
  void add(UUID run, Finding finding) {
    if (count("d.runId = :run", finding, run.toString()) == 0) {
      entities.persist(new Discrepancy(run, finding, clock.now()));
    }
  }

  /** Adds what was met outside any run; once. */
  void add(Finding finding) {
    if (count("d.runId IS NULL", finding, null) == 0) {
      entities.persist(new Discrepancy(null, finding, clock.now()));
    }
  }

  private long count(String ofRun, Finding finding, String run) {
    var query =
        entities
            .createQuery(
                "SELECT COUNT(d) FROM Discrepancy d WHERE d.kind = :kind AND d.subjectId = :subject"
                    + " AND "
                    + ofRun,
                Long.class)
            .setParameter("kind", finding.kind())
            .setParameter("subject", finding.subjectId().toString());
    if (run != null) {
      query.setParameter("run", run);
    }
    return query.getSingleResult();
  }
}
