package org.quittance.distribution.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * An empty database with the schema of this version.
 *
 * @param url where it answers
 */
public record Database(String url) {

  /** A Derby in memory. */
  public static Database derby() {
    return migrated(
        "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true",
        "derby",
        Map.of("bytes", "BLOB", "text", "CLOB"));
  }

  /** A PostgreSQL of the test's own, started once and left to the end of the process. */
  public static Database postgresql() {
    return migrated(
        Server.RUNNING.getJdbcUrl("postgres", created()) + "&options=-c%20lock_timeout=2000",
        "postgresql",
        Map.of("bytes", "bytea", "text", "text"));
  }

  /** The same server's address of a database that holds nothing yet. */
  public Database empty() {
    return url.startsWith("jdbc:derby")
        ? new Database("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true")
        : new Database(Server.RUNNING.getJdbcUrl("postgres", created()));
  }

  /** A connection beside all entity managers. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** How many rows the tables of proofs, devices and licenses hold. */
  public Map<String, Integer> counts() throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      for (String table :
          List.of("proof", "proof_event", "device", "license", "license_version", "content")) {
        try (var rows = statement.executeQuery("SELECT COUNT(*) FROM distribution." + table)) {
          rows.next();
          counts.put(table, rows.getInt(1));
        }
      }
    }
    return counts;
  }

  private static String created() {
    String name = "q" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return name;
  }

  private static Database migrated(String url, String dialect, Map<String, String> placeholders) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect)
        .placeholders(placeholders)
        .load()
        .migrate();
    if (dialect.equals("derby")) {
      shortenWaits(url);
    }
    return new Database(url);
  }

  /** As the launcher has it: nobody waits longer than two seconds for a lock. */
  private static void shortenWaits(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.database.propertiesOnly', 'true')");
      statement.execute(
          "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '2')");
      statement.execute(
          "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '1')");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            .setServerConfig("max_prepared_transactions", "20")
            .start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
