package org.quittance.recovery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The license database as recovery sees it: does it answer, is it migrated, is it in doubt. */
@ApplicationScoped
public class LicenseDatabase {

  @Resource(lookup = "jdbc/quittance")
  private DataSource dataSource;

  @Inject private ProcessRegister register;

  /** Fails unless a connection can be had and answers. */
  void requireAnswer() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      branchesInDoubt(connection);
      requireTwoPhases(connection);
    }
  }

  /** PostgreSQL can be told to prepare nothing, and then fails each commit without saying why. */
  private static void requireTwoPhases(Connection connection) throws SQLException {
    if (isDerby(connection)) {
      return;
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW max_prepared_transactions")) {
      rows.next();
      if (rows.getInt(1) == 0) {
        throw new IllegalStateException(
            "PostgreSQL has max_prepared_transactions = 0 and cannot commit in two phases; set it"
                + " to at least the number of connections and restart PostgreSQL");
      }
    }
  }

  /** Brings the schema to this version; a newer schema than this version knows is refused. */
  void migrate() throws SQLException {
    boolean derby;
    try (Connection connection = dataSource.getConnection()) {
      derby = isDerby(connection);
    }
    String dialect = derby ? "derby" : "postgresql";
    Flyway.configure(LicenseDatabase.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect)
        .placeholders(
            derby
                ? Map.of("bytes", "BLOB", "text", "CLOB")
                : Map.of("bytes", "bytea", "text", "text"))
        .load()
        .migrate();
  }

  /** How many of this node's transactions are prepared and undecided. */
  int branchesInDoubt() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return branchesInDoubt(connection);
    }
  }

  private int branchesInDoubt(Connection connection) throws SQLException {
    return isDerby(connection)
        ? preparedInDerby(connection)
        : PreparedNames.count(connection, register.node());
  }

  /** The embedded database has one node. */
  private static int preparedInDerby(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT COUNT(*) FROM syscs_diag.transaction_table WHERE status = 'PREPARED'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static boolean isDerby(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().contains("Derby");
  }
}
