package org.quittance.adapter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

/**
 * One local transaction of the store, READ COMMITTED; {@link Store} begins and ends it. Instants
 * are bound as UTC wall clock, IDs as text.
 */
public final class StoreTransaction {
  private final Connection connection;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Set<Runnable> afterCommit = new LinkedHashSet<>();

  StoreTransaction(Connection connection) {
    this.connection = connection;
  }

  /** The instant of this transaction, to the millisecond; the same for all rows it writes. */
  public Instant now() {
    return now;
  }

  /** Runs once the transaction is committed; not at all if it is not. It must not throw. */
  public void afterCommit(Runnable step) {
    afterCommit.add(step);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }

  /**
   * @return how many rows the statement changed
   */
  public int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Changes exactly one row, or finds the books in contradiction. */
  public void updateOne(String sql, Object... values) throws SQLException {
    int changed = update(sql, values);
    if (changed != 1) {
      throw new IllegalStateException(changed + " rows instead of one changed by: " + sql);
    }
  }

  /** All rows of the answer, in its order. */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet result = statement.executeQuery()) {
      Row row = new Row(result);
      List<T> found = new ArrayList<>();
      while (result.next()) {
        found.add(reader.read(row));
      }
      return found;
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values)
      throws SQLException {
    return list(sql, reader, values).stream().findFirst();
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        bind(statement, i + 1, values[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException failed) {
      statement.close();
      throw failed;
    }
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value == null || value instanceof String) {
      statement.setString(at, (String) value);
    } else if (value instanceof UUID id) {
      statement.setString(at, id.toString());
    } else if (value instanceof Instant instant) {
      statement.setTimestamp(at, Timestamp.from(instant), utc());
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else if (value instanceof Integer number) {
      statement.setInt(at, number);
    } else if (value instanceof Long number) {
      statement.setLong(at, number);
    } else {
      throw new IllegalArgumentException("No SQL type for " + value.getClass());
    }
  }

  /** A new one each time, because a calendar must not be shared between threads. */
  static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
  }
}
