package org.quittance.adapter.transaction;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.payment.HoldingBranch;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Branches as {@code VoidHold} and {@code ReleaseRefund} meet them: who owns the hold or refund is
 * asked while the branch is locked, so what is rolled back has not voted. Its process is told at
 * its next call that the branch is gone.
 */
public final class UnvotedBranches implements HoldingBranch {
  private final Abort abort;
  private final BranchTable table = new BranchTable();

  public UnvotedBranches(BranchEnd end, Incarnation incarnation) {
    this.abort = new Abort(end, incarnation);
  }

  @Override
  public void lock(StoreTransaction tx, UUID branch) throws SQLException {
    table.lock(tx, branch);
  }

  @Override
  public boolean lockUnvoted(StoreTransaction tx, UUID branch) throws SQLException {
    return table.lockActive(tx, branch);
  }

  @Override
  public void rollBack(StoreTransaction tx, UUID branch, String why) throws SQLException {
    abort.run(tx, table.find(tx, branch).orElseThrow(), why);
  }
}
