package org.quittance.adapter.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Two databases of a server that can prepare transactions. */
final class PostgresStages implements Stages, AutoCloseable {
  private final EmbeddedPostgres server;
  private final AtomicInteger copies = new AtomicInteger();

  PostgresStages() throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            .setServerConfig("max_prepared_transactions", "100")
            .start();
    administer("CREATE DATABASE store");
    administer("CREATE DATABASE licenses");
  }

  @Override
  public Stage original() {
    return named("store", "licenses");
  }

  private Stage named(String store, String licenses) {
    return new Stage(
        server.getJdbcUrl(LicenseStore.USER, store),
        server.getJdbcUrl(LicenseStore.USER, licenses));
  }

  /** The server keeps what is prepared for whoever comes. */
  @Override
  public void rest(Stage stage) {}

  @Override
  public Stage copy(Path folder) throws SQLException {
    int number = copies.incrementAndGet();
    synchronized (this) {
      administer("CREATE DATABASE store" + number + " TEMPLATE store");
      administer("CREATE DATABASE licenses" + number + " TEMPLATE licenses");
    }
    return named("store" + number, "licenses" + number);
  }

  private void administer(String command) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
