package org.quittance.adapter.store;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentUnavailable;

/**
 * The adapter's own database. It is made without touching the database; the first use connects,
 * migrates and makes {@link FirstContact}, and each later use tries that again until it succeeded
 * once. A store that goes away afterwards answers {@link PaymentUnavailable} and is used again as
 * soon as it is back.
 */
public final class Store implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Store.class.getName());
  private static final int MOST_TRIES = 4;

  private final StoreSettings settings;
  private final Opening opening;

  public Store(StoreSettings settings, FirstContact firstContact) {
    this.settings = settings;
    this.opening = new Opening(settings, pool -> once(pool.work(), tx -> met(firstContact, tx)));
  }

  /** Two stores with the same identity are the same resource manager. */
  public String identity() {
    return settings.url();
  }

  /**
   * Does the work in one local transaction: committed when it returns, rolled back when it throws.
   * Work that was a deadlock's victim, met a row that somebody else inserted meanwhile, or lost its
   * connection, runs again on what it finds then.
   *
   * @throws PaymentUnavailable if the store cannot be reached, or another transaction keeps a row
   *     locked; whether the work was committed is then not known, so work must be repeatable
   */
  public <T> T transact(Work<T> work) throws PaymentException {
    return transact(opening.pool().work(), work, StoreErrors::isWorthRepeating);
  }

  /**
   * As {@link #transact}, but on connections kept for this alone, and waiting several times for a
   * row that another transaction keeps locked: a coordinator that has decided must not be told no
   * because of a neighbour.
   */
  public <T> T decide(Work<T> work) throws PaymentException {
    return transact(opening.pool().decisions(), work, StoreErrors::isWorthWaiting);
  }

  private <T> T transact(HikariDataSource pool, Work<T> work, Predicate<SQLException> passing)
      throws PaymentException {
    for (int tries = 1; ; tries++) {
      try {
        return once(pool, work);
      } catch (SQLException failure) {
        if (!passing.test(failure) || tries == MOST_TRIES) {
          throw StoreErrors.translate(failure);
        }
        LOG.log(Level.DEBUG, "Trying again in the payment store", failure);
        if (StoreErrors.isConnectionLost(failure)) {
          // The others in the pool are as old as the one that broke; phase two must not meet them.
          pool.getHikariPoolMXBean().softEvictConnections();
        }
      }
    }
  }

  private static Void met(FirstContact firstContact, StoreTransaction tx)
      throws SQLException, PaymentException {
    firstContact.meet(tx);
    return null;
  }

  private static <T> T once(HikariDataSource pool, Work<T> work)
      throws SQLException, PaymentException {
    try (Connection connection = pool.getConnection()) {
      StoreTransaction tx = new StoreTransaction(connection);
      T result;
      try {
        result = work.apply(tx);
        connection.commit();
      } catch (Throwable failure) {
        rollBack(connection, failure);
        throw failure;
      }
      tx.committed();
      return result;
    }
  }

  /** The first failure is what the caller must hear; that of the rollback goes along with it. */
  private static void rollBack(Connection connection, Throwable failure) {
    try {
      connection.rollback();
    } catch (SQLException alsoLost) {
      failure.addSuppressed(alsoLost);
    }
  }

  /** Closes the pool. An embedded Derby goes on running: whoever started it shuts it down. */
  @Override
  public void close() {
    opening.close();
  }
}
