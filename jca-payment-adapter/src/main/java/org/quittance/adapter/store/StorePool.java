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
  static HikariDataSource of(StoreSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("quittance-adapter-store");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.setValidationTimeout(1_000);
    // Named, because a driver on the server's class path may have missed DriverManager's own scan.
    config.setDriverClassName(settings.driver());
    if (!settings.isDerby()) {
      postgresql(config);
    }
    return new HikariDataSource(config);
  }

  private static void postgresql(HikariConfig config) {
    config.setConnectionInitSql("SET lock_timeout = '2s'");
    // Seconds. The socket time-out ends the wait for a server that took the question and died.
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "10");
    config.addDataSourceProperty("tcpKeepAlive", "true");
  }
}
