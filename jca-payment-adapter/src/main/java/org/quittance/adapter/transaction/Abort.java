package org.quittance.adapter.transaction;

import java.sql.SQLException;
import org.quittance.adapter.payment.EndPayments;
import org.quittance.adapter.store.StoreTransaction;

/** Rolls a branch back within a local transaction that is under way. */
final class Abort {
  private final EndPayments payments;
  private final Incarnation incarnation;
  private final BranchTable table = new BranchTable();

  Abort(EndPayments payments, Incarnation incarnation) {
    this.payments = payments;
    this.incarnation = incarnation;
  }

  /** Leaves a branch that was decided before as it is. */
  void run(StoreTransaction tx, BranchRow row, String why) throws SQLException {
    if (table.decide(tx, row.id(), BranchState.ACTIVE, BranchState.ROLLED_BACK)
        || table.decide(tx, row.id(), BranchState.PREPARED, BranchState.ROLLED_BACK)) {
      payments.release(tx, row.id(), incarnation.actor(row.xid()), why);
    }
  }
}
