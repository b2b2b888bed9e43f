package org.quittance.adapter.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The rows of a table with a time at which something is due. A claim moves that time ahead, so that
 * nobody else does it meanwhile; a claim nobody follows up runs out by itself.
 */
public final class DueRows {
  private final String table;

  /**
   * @param table has {@code id}, {@code due_at} and {@code tries}
   */
  public DueRows(String table) {
    this.table = table;
  }

  /** What is due, oldest first. */
  public List<UUID> list(StoreTransaction tx, int limit) throws SQLException {
    return tx.list(
        "SELECT id FROM "
            + table
            + " WHERE due_at <= ? ORDER BY due_at FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> row.id(1),
        tx.now());
  }

  /** Makes due now what failed before; to claim it somebody still has to win it. */
  public int hasten(StoreTransaction tx) throws SQLException {
    return tx.update(
        "UPDATE " + table + " SET due_at = ? WHERE due_at > ? AND tries > 0", tx.now(), tx.now());
  }

  /** Whether the row is due and nobody else claimed it. */
  public boolean claim(StoreTransaction tx, UUID id, Duration time) throws SQLException {
    return tx.update(
            "UPDATE " + table + " SET due_at = ? WHERE id = ? AND due_at <= ?",
            tx.now().plus(time),
            id,
            tx.now())
        == 1;
  }
}
