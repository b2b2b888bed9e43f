package org.quittance.system.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain JDBC for reading and changing a store from outside. */
final class Queries {

  private Queries() {}

  static List<List<String>> read(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<List<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= columns; column++) {
          row.add(rows.getString(column));
        }
        found.add(row);
      }
    }
    return found;
  }

  static List<List<List<String>>> readAll(Connection connection, List<String> sql)
      throws SQLException {
    var found = new ArrayList<List<List<String>>>();
    for (String one : sql) {
      found.add(read(connection, one));
    }
    return found;
  }

  static void change(Connection connection, String... sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }
}
