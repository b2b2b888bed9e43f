package org.quittance.adapter.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * Makes the pool of the adapter's own local transactions. It is not one of the server's pools: a
 * resource manager must not depend on the transaction manager that coordinates it.
 */
final class StorePool {
  /** Longest wait for a connection, so that a store that is away is told within a request. */
  private static final int CONNECT_TIMEOUT_MILLIS = 2_500;

  /** Local transactions last milliseconds; more connections would only queue at the log. */
  private static final int MOST_CONNECTIONS = 16;

  private StorePool() {}

  /**
   * Makes a pool without connecting: it connects when it is first asked, and again after a loss.
   */
  static HikariDataSource of(DriverSource source, StoreSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("quittance-adapter-store");
    config.setDataSource(source);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.setValidationTimeout(1_000);
    if (!settings.isDerby()) {
      config.setConnectionInitSql("SET lock_timeout = '2s'");
    }
    return new HikariDataSource(config);
  }
}
