package org.quittance.recovery;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

/**
 * The names PostgreSQL knows prepared transactions by. Its driver writes format ID, global
 * transaction ID and branch qualifier, the last two as Base64, with underscores between; the
 * platform begins each qualifier with the server name, which is the node's and a hyphen (ADR 3).
 */
final class PreparedNames {

  private PreparedNames() {}

  /** How many a node has to end; a name that cannot be read may be this node's. */
  static int count(Connection connection, String node) throws SQLException {
    int count = 0;
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT gid FROM pg_prepared_xacts WHERE database = current_database()")) {
      while (rows.next()) {
        count += mayBeOf(node, rows.getString(1)) ? 1 : 0;
      }
    }
    return count;
  }

  static boolean mayBeOf(String node, String name) {
    String[] parts = name.split("_", -1);
    if (parts.length != 3) {
      return true;
    }
    try {
      byte[] qualifier = Base64.getMimeDecoder().decode(parts[2]);
      return new String(qualifier, StandardCharsets.UTF_8).startsWith(node + "-");
    } catch (IllegalArgumentException unreadable) {
      return true;
    }
  }
}
