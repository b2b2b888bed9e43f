package org.quittance.adapter.transaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/** The durable branch table: the only memory of branches that outlives the process. */
final class BranchTable {
  private static final UUID NIL = new UUID(0, 0);
  private static final String SELECT =
      "SELECT id, format_id, global_transaction_id, branch_qualifier, state FROM adapter.branch ";

  Optional<BranchRow> find(StoreTransaction tx, ExactXid xid) throws SQLException {
    return tx.first(
        SELECT + "WHERE format_id = ? AND global_transaction_id = ? AND branch_qualifier = ?",
        BranchTable::read,
        xid.getFormatId(),
        xid.getGlobalTransactionId(),
        xid.getBranchQualifier());
  }

  Optional<BranchRow> find(StoreTransaction tx, UUID id) throws SQLException {
    return tx.first(SELECT + "WHERE id = ?", BranchTable::read, id);
  }

  /** Locks a branch's row, whatever its state, until the local transaction ends. */
  void lock(StoreTransaction tx, UUID id) throws SQLException {
    tx.updateOne("UPDATE adapter.branch SET node = node WHERE id = ?", id);
  }

  void insert(StoreTransaction tx, UUID id, ExactXid xid, Incarnation incarnation)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.branch (id, format_id, global_transaction_id, branch_qualifier,"
            + " node, incarnation, state, created_at) VALUES (?, ?, ?, ?, ?, ?, 'active', ?)",
        id,
        xid.getFormatId(),
        xid.getGlobalTransactionId(),
        xid.getBranchQualifier(),
        incarnation.node(),
        incarnation.id(),
        tx.now());
  }

  /**
   * Locks the row of an active branch until the local transaction ends.
   *
   * @return whether there is one
   */
  boolean lockActive(StoreTransaction tx, UUID id) throws SQLException {
    return tx.update(
            "UPDATE adapter.branch SET state = 'active' WHERE id = ? AND state = 'active'", id)
        == 1;
  }

  Optional<BranchState> state(StoreTransaction tx, UUID id) throws SQLException {
    return tx.first(
        "SELECT state FROM adapter.branch WHERE id = ?", row -> BranchState.of(row.text(1)), id);
  }

  /**
   * @return whether the branch was active
   */
  boolean vote(StoreTransaction tx, UUID id) throws SQLException {
    return tx.update(
            "UPDATE adapter.branch SET state = 'prepared' WHERE id = ? AND state = 'active'", id)
        == 1;
  }

  /**
   * @return whether the branch was in the one state and is now decided as the other says
   */
  boolean decide(StoreTransaction tx, UUID id, BranchState from, BranchState to)
      throws SQLException {
    return tx.update(
            "UPDATE adapter.branch SET state = ?, decided_at = ? WHERE id = ? AND state = ?",
            to.text(),
            tx.now(),
            id,
            from.text())
        == 1;
  }

  List<BranchRow> prepared(StoreTransaction tx) throws SQLException {
    return tx.list(SELECT + "WHERE state = 'prepared' ORDER BY id", BranchTable::read);
  }

  /**
   * Those of every node that began before the instant, after the given ID or from the beginning.
   */
  List<BranchRow> prepared(StoreTransaction tx, Instant begunBefore, UUID after, int limit)
      throws SQLException {
    return tx.list(
        SELECT
            + "WHERE state = 'prepared' AND created_at < ? AND id > ? ORDER BY id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        BranchTable::read,
        begunBefore,
        after == null ? NIL : after);
  }

  int countPrepared(StoreTransaction tx, String node) throws SQLException {
    return tx.first(
            "SELECT COUNT(*) FROM adapter.branch WHERE state = 'prepared' AND node = ?",
            row -> (int) row.number(1),
            node)
        .orElseThrow();
  }

  /** Active branches of this node whose process is gone. */
  List<BranchRow> abandoned(StoreTransaction tx, Incarnation incarnation) throws SQLException {
    return tx.list(
        SELECT + "WHERE state = 'active' AND node = ? AND incarnation <> ? ORDER BY id",
        BranchTable::read,
        incarnation.node(),
        incarnation.id());
  }

  private static BranchRow read(Row row) throws SQLException {
    return new BranchRow(
        row.id(1),
        new ExactXid((int) row.number(2), row.bytes(3), row.bytes(4)),
        BranchState.of(row.text(5)));
  }
}
