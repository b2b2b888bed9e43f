package org.quittance.adapter.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.UndecidedBranch;
import org.quittance.adapter.payment.Check;
import org.quittance.adapter.store.Store;

/**
 * Branches whose coordinator forgot them after it had decided, and the decision told by who knows
 * it from the transaction's other participant. Nothing is decided here: a branch commits only if
 * the whole transaction did. Should its coordinator come back, it finds what it would have made.
 */
public final class UntoldBranches {
  private final Store store;
  private final BranchEnd end;
  private final Branches branches;
  private final BranchTable table = new BranchTable();

  public UntoldBranches(Store store, BranchEnd end, ResourceManager manager) {
    this.store = store;
    this.end = end;
    this.branches = manager.branches();
  }

  /** Branches of every node that voted yes, in the order of their IDs. */
  public List<UndecidedBranch> find(Instant begunBefore, UUID after, int limit)
      throws PaymentException {
    Check.limit(limit);
    return store.transact(
        tx -> {
          var found = new ArrayList<UndecidedBranch>();
          for (BranchRow row : table.prepared(tx, begunBefore, after, limit)) {
            found.add(end.undecided(tx, row.id()));
          }
          return found;
        });
  }

  /**
   * @return whether the branch is committed now; false if it never voted, or was rolled back
   */
  public boolean tellCommitted(UUID branchId) throws PaymentException {
    Check.given(branchId, "The branch's ID");
    Optional<BranchRow> row = store.transact(tx -> table.find(tx, branchId));
    return row.isPresent() && branches.commitTold(row.get().xid());
  }
}
