package org.quittance.adapter.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server's transactions, one per thread, without resources of their own. */
public final class TestTransactions implements TransactionSynchronizationRegistry {
  private final ThreadLocal<Running> current = new ThreadLocal<>();

  /** A transaction under way. */
  private static final class Running {
    private final List<Synchronization> told = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private boolean rollbackOnly;
  }

  public void begin() {
    if (current.get() != null) {
      throw new IllegalStateException("A transaction is under way on this thread");
    }
    current.set(new Running());
  }

  /**
   * @param work commits what the transaction did; its failure is a rollback
   * @return whether it committed
   */
  public boolean commit(Runnable work) {
    Running ending = running();
    int status = ending.rollbackOnly ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED;
    try {
      if (status == Status.STATUS_COMMITTED) {
        work.run();
      }
    } catch (RuntimeException failure) {
      status = Status.STATUS_ROLLEDBACK;
    }
    current.remove();
    for (Synchronization each : ending.told) {
      each.afterCompletion(status);
    }
    return status == Status.STATUS_COMMITTED;
  }

  private Running running() {
    Running running = current.get();
    if (running == null) {
      throw new IllegalStateException("No transaction on this thread");
    }
    return running;
  }

  @Override
  public void registerInterposedSynchronization(Synchronization synchronization) {
    running().told.add(synchronization);
  }

  @Override
  public void setRollbackOnly() {
    running().rollbackOnly = true;
  }

  @Override
  public boolean getRollbackOnly() {
    return running().rollbackOnly;
  }

  @Override
  public int getTransactionStatus() {
    return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
  }

  @Override
  public Object getTransactionKey() {
    return current.get();
  }

  @Override
  public void putResource(Object key, Object value) {
    running().resources.put(key, value);
  }

  @Override
  public Object getResource(Object key) {
    return running().resources.get(key);
  }
}
