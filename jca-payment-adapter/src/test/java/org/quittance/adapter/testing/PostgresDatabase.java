package org.quittance.adapter.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.quittance.adapter.store.StoreSettings;

/** A database of one PostgreSQL server. It goes away by refusing and ending all connections. */
public final class PostgresDatabase implements TestDatabase {
  private static final EmbeddedPostgres SERVER = start();

  private final String name = "store_" + UUID.randomUUID().toString().replace("-", "");

  public PostgresDatabase() throws SQLException {
    // A language whose order is not that of the bytes, to see that IDs do not depend on it.
    administer(
        "CREATE DATABASE " + name + " LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0");
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public StoreSettings settings(String node) {
    return new StoreSettings(
        SERVER.getJdbcUrl("postgres", name), "postgres", "postgres", false, node);
  }

  @Override
  public Connection connect() throws SQLException {
    return SERVER.getDatabase("postgres", name).getConnection();
  }

  @Override
  public void goAway() throws SQLException {
    administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    administer(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  @Override
  public void comeBack() throws SQLException {
    administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
  }

  private static void administer(String command) throws SQLException {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
