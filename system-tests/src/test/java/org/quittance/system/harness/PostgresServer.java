package org.quittance.system.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A PostgreSQL of the test's own with two databases; what it acknowledges is on disk. */
final class PostgresServer implements Database {

  private final EmbeddedPostgres server;
  private final int port = Ports.free();

  PostgresServer(Path data) {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(Workspace.fresh(data.getParent().getFileName() + "-postgres"))
              .setServerConfig("max_prepared_transactions", "100")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    administer("CREATE DATABASE " + name(Store.LICENSE), "CREATE DATABASE " + name(Store.ADAPTER));
  }

  @Override
  public Map<String, String> serverSettings() {
    return Map.of(
        "quittance.database.url", url(name(Store.LICENSE)),
        "quittance.database.user", "postgres",
        "quittance.database.password", "postgres",
        "quittance.adapter.database.url", url(name(Store.ADAPTER)),
        "quittance.adapter.database.user", "postgres",
        "quittance.adapter.database.password", "postgres");
  }

  @Override
  public List<List<String>> read(Store store, String sql) {
    try (Connection connection = connect(name(store))) {
      return Queries.read(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void change(Store store, String... sql) {
    try (Connection connection = connect(name(store))) {
      Queries.change(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public int branchesInDoubt(Store store) {
    String sql =
        store == Store.ADAPTER
            ? "SELECT COUNT(*) FROM adapter.branch WHERE state = 'prepared'"
            : "SELECT COUNT(*) FROM pg_prepared_xacts WHERE database = current_database()";
    return Integer.parseInt(read(store, sql).get(0).get(0));
  }

  @Override
  public void hide(Store store) {
    administer(
        "ALTER DATABASE " + name(store) + " WITH ALLOW_CONNECTIONS false",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + name(store)
            + "'");
  }

  @Override
  public void show(Store store) {
    administer("ALTER DATABASE " + name(store) + " WITH ALLOW_CONNECTIONS true");
  }

  @Override
  public boolean isReplaced(Store store) {
    return false;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void administer(String... sql) {
    try (Connection connection = connect("postgres")) {
      Queries.change(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String name(Store store) {
    return store.name().toLowerCase(Locale.ROOT);
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "postgres");
  }
}
