package org.quittance.backoffice.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.InstantConverter;
import org.quittance.shared.ServerClock;

/** Work that one process of all nodes does at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Leases {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ProcessRegister register;
  @Inject private ServerClock clock;

  /** Takes the lease, or keeps it; false while another process has it. */
  public boolean take(String name, Duration length) {
    Instant now = clock.now();
    String process = register.process().toString();
    return entities
            .createNativeQuery(
                "UPDATE backoffice.lease SET process_id = ?, until_at = ?"
                    + " WHERE name = ? AND (process_id = ? OR until_at < ?)")
            .setParameter(1, process)
            .setParameter(2, InstantConverter.timestamp(now.plus(length)))
            .setParameter(3, name)
            .setParameter(4, process)
            .setParameter(5, InstantConverter.timestamp(now))
            .executeUpdate()
        == 1;
  }
}
