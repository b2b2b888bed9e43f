package org.quittance.adapter.store;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentUnavailable;

/**
 * Connects, migrates and meets the store: once, by whoever comes first, and again at each use until
 * it succeeded. Whoever waited while another thread's try failed is given that failure, so that a
 * crowd does not wait one time-out after the other.
 */
final class Opening {
  private static final System.Logger LOG = System.getLogger(Opening.class.getName());
  private static final int LONGEST_WAIT_SECONDS = 3;

  /** The last step of opening. */
  @FunctionalInterface
  interface LastStep {
    void run(StorePool pool) throws SQLException, PaymentException;
  }

  private final StoreSettings settings;
  private final LastStep lastStep;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile StorePool pool;
  private volatile boolean open;
  private volatile boolean closed;
  private volatile int failures;
  private volatile PaymentUnavailable lastFailure;

  Opening(StoreSettings settings, LastStep lastStep) {
    this.settings = settings;
    this.lastStep = lastStep;
  }

  StorePool pool() throws PaymentException {
    if (open) {
      return pool;
    }
    int failuresSeen = failures;
    if (!waitForTurn()) {
      throw new PaymentUnavailable("The payment store is being opened; ask again.", null);
    }
    try {
      if (!open) {
        if (failures != failuresSeen) {
          throw new PaymentUnavailable(lastFailure.getMessage(), lastFailure.getCause());
        }
        tryToOpen();
      }
      return pool;
    } finally {
      turn.unlock();
    }
  }

  private void tryToOpen() throws PaymentException {
    if (closed) {
      throw new PaymentUnavailable("The payment adapter has been stopped.", null);
    }
    try {
      DriverSource source = new DriverSource(settings);
      source.boot();
      if (pool == null) {
        pool = new StorePool(source, settings);
      }
      // Asked first, because Flyway would wrap the plain reason why there is no connection.
      pool.work().getConnection().close();
      StoreMigration.run(pool.work(), settings);
      lastStep.run(pool);
      open = true;
      LOG.log(Level.INFO, "Payment store open, {0}", settings);
    } catch (SQLException failure) {
      throw failed(StoreErrors.translate(failure));
    } catch (PaymentUnavailable failure) {
      throw failed(failure);
    } catch (RuntimeException failure) {
      // The pool and Flyway report what they cannot do (a missing driver, a changed script)
      // unchecked.
      throw failed(
          new PaymentUnavailable(
              "The payment store cannot be opened: " + failure.getMessage(), failure));
    }
  }

  private PaymentUnavailable failed(PaymentUnavailable failure) {
    if (failures == 0) {
      LOG.log(Level.WARNING, "Payment store not open yet: {0}", failure.getMessage());
    }
    lastFailure = failure;
    failures++;
    return failure;
  }

  private boolean waitForTurn() {
    try {
      return turn.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void close() {
    turn.lock();
    try {
      closed = true;
      open = false;
      if (pool != null) {
        pool.close();
      }
    } finally {
      turn.unlock();
    }
  }
}
