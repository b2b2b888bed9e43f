package org.quittance.adapter.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The pools of the adapter's own local transactions: one for work and reads, and a small one for
 * decisions over branches, so that a coordinator never waits behind readers. They are none of the
 * server's pools: a resource manager must not depend on the transaction manager that coordinates
 * it.
 */
final class StorePool implements AutoCloseable {
  /** Longest wait for a connection, so that a store that is away is told within a request. */
  private static final int CONNECT_TIMEOUT_MILLIS = 2_500;

  /** Local transactions last milliseconds; more connections would only queue at the log. */
  private static final int MOST_FOR_WORK = 16;

  private static final int MOST_FOR_DECISIONS = 8;

  private final HikariDataSource work;
  private final HikariDataSource decisions;

  /** Makes the pools without connecting: they connect when first asked, and again after a loss. */
  StorePool(DriverSource source, StoreSettings settings) {
    work = pool("quittance-adapter-store", MOST_FOR_WORK, source, settings);
    decisions = pool("quittance-adapter-decisions", MOST_FOR_DECISIONS, source, settings);
  }

  private static HikariDataSource pool(
      String name, int most, DriverSource source, StoreSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.setValidationTimeout(1_000);
    return new HikariDataSource(config);
  }

  HikariDataSource work() {
    return work;
  }

  HikariDataSource decisions() {
    return decisions;
  }

  @Override
  public void close() {
    work.close();
    decisions.close();
  }
}
