package org.quittance.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** The current row of a result, read in the adapter's own types; columns count from 1. */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** An ID, or null. */
  public UUID id(int column) throws SQLException {
    String text = result.getString(column);
    return text == null ? null : UUID.fromString(text);
  }

  /** Text, or null. */
  public String text(int column) throws SQLException {
    return result.getString(column);
  }

  /** A whole number. */
  public long number(int column) throws SQLException {
    return result.getLong(column);
  }

  /** Exact bytes. */
  public byte[] bytes(int column) throws SQLException {
    return result.getBytes(column);
  }

  /** An instant that was stored as the UTC wall clock. */
  public Instant instant(int column) throws SQLException {
    Timestamp stored = result.getTimestamp(column, StoreTransaction.utc());
    return stored == null ? null : stored.toInstant();
  }
}
