package org.quittance.adapter.transaction;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import org.quittance.adapter.store.FirstContact;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Rolls back what an earlier life of this node left active: it never voted, so no coordinator can
 * have decided to commit it. Other nodes' branches are theirs.
 */
public final class PresumedAbort implements FirstContact {
  private static final System.Logger LOG = System.getLogger(PresumedAbort.class.getName());

  private final Incarnation incarnation;
  private final Abort abort;
  private final BranchTable table = new BranchTable();

  public PresumedAbort(BranchEnd end, Incarnation incarnation) {
    this.incarnation = incarnation;
    this.abort = new Abort(end, incarnation);
  }

  @Override
  public void meet(StoreTransaction tx) throws SQLException {
    List<BranchRow> abandoned = table.abandoned(tx, incarnation);
    for (BranchRow row : abandoned) {
      abort.run(tx, row, "the process ended before the branch voted");
    }
    if (!abandoned.isEmpty()) {
      LOG.log(Level.INFO, "{0} branches that never voted were rolled back", abandoned.size());
    }
  }
}
