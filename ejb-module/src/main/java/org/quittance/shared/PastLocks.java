package org.quittance.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads past the locks of others: on Derby one prepared row would otherwise hold up every list it
 * belongs to. What is read so is only a hint; whoever acts on it looks again under a lock.
 */
public final class PastLocks {

  private PastLocks() {}

  /** Fills in what the query asks for. */
  @FunctionalInterface
  public interface Parameters {
    /** Sets them. */
    void set(PreparedStatement query) throws SQLException;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads it. */
    T read(ResultSet row) throws SQLException;
  }

  /** At most so many rows. */
  public static <T> List<T> list(
      DataSource dataSource, String sql, Parameters parameters, int limit, Row<T> each)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      int isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      try (var query = connection.prepareStatement(sql)) {
        query.setMaxRows(limit);
        parameters.set(query);
        var found = new ArrayList<T>();
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            found.add(each.read(rows));
          }
        }
        return found;
      } finally {
        connection.setTransactionIsolation(isolation);
      }
    }
  }
}
