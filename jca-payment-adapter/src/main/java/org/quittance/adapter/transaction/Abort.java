package org.quittance.adapter.transaction;

import java.sql.SQLException;
import org.quittance.adapter.store.StoreTransaction;

/** Rolls a branch back within a local transaction that is under way. */
final class Abort {
  private final BranchEnd end;
  private final Incarnation incarnation;
  private final BranchTable table = new BranchTable();

  Abort(BranchEnd end, Incarnation incarnation) {
    this.end = end;
    this.incarnation = incarnation;
  }

  /** Leaves a branch that was decided before as it is. */
  void run(StoreTransaction tx, BranchRow row, String why) throws SQLException {
    boolean unvoted = table.decide(tx, row.id(), BranchState.ACTIVE, BranchState.ROLLED_BACK);
    if (unvoted || table.decide(tx, row.id(), BranchState.PREPARED, BranchState.ROLLED_BACK)) {
      end.rollBack(tx, row.id(), incarnation.actor(row.xid()), why, !unvoted);
    }
  }
}
