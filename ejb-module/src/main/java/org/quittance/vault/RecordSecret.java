package org.quittance.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.function.Function;
import org.quittance.shared.ServerClock;

/**
 * Writes one row of the vault in a transaction of its own, so that a key outlives the request that
 * happened to need it first, and a row that another node wrote first fails here and not there. A
 * crash leaves the row or nothing.
 */
@Stateless
public class RecordSecret {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ServerClock clock;

  /**
   * @param row makes the row, given the present instant
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(Function<Instant, Object> row) {
    entities.persist(row.apply(clock.now()));
    entities.flush();
  }
}
