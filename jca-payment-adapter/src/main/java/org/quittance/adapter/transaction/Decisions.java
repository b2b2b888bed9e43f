package org.quittance.adapter.transaction;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Writes what becomes of a branch: each decision is one local transaction that moves the branch and
 * its payments together. No network call is made, and a decision that was written before is met
 * quietly, so a coordinator may repeat any of them.
 */
final class Decisions {

  /** A branch's answer to {@code prepare}. */
  enum Vote {
    YES,
    READ_ONLY,
    ROLLED_BACK
  }

  private final Store store;
  private final BranchEnd end;
  private final Incarnation incarnation;
  private final BranchTable table = new BranchTable();
  private final Abort abort;

  Decisions(Store store, BranchEnd end, Incarnation incarnation) {
    this.store = store;
    this.end = end;
    this.incarnation = incarnation;
    this.abort = new Abort(end, incarnation);
  }

  Vote prepare(Branch branch) throws PaymentException {
    return store.decide(tx -> vote(tx, branch.id(), branch.actor()));
  }

  /** One-phase commit: vote and decision in the same local transaction. */
  Vote commitAtOnce(Branch branch) throws PaymentException {
    return store.decide(
        tx -> {
          Vote vote = vote(tx, branch.id(), branch.actor());
          if (vote == Vote.YES) {
            commit(tx, branch.id(), branch.actor());
          }
          return vote;
        });
  }

  private Vote vote(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    if (!table.lockActive(tx, branch)) {
      return voteGiven(tx, branch);
    }
    if (end.prepare(tx, branch, actor) == 0) {
      // Nothing of it can be captured or paid back, so nothing is left to be decided.
      table.decide(tx, branch, BranchState.ACTIVE, BranchState.ROLLED_BACK);
      return Vote.READ_ONLY;
    }
    table.vote(tx, branch);
    return Vote.YES;
  }

  /** The first answer was lost, another process took this node's name, or nothing was written. */
  private Vote voteGiven(StoreTransaction tx, UUID branch) throws SQLException {
    Optional<BranchState> state = table.state(tx, branch);
    if (state.isEmpty()) {
      return Vote.READ_ONLY;
    }
    return state.get() == BranchState.ROLLED_BACK ? Vote.ROLLED_BACK : Vote.YES;
  }

  /**
   * Commits a prepared branch.
   *
   * @return the state the branch was found in; empty if the table does not know it
   */
  Optional<BranchState> commit(ExactXid xid) throws PaymentException {
    return store.decide(
        tx -> {
          Optional<BranchRow> row = table.find(tx, xid);
          if (row.isPresent() && row.get().state() == BranchState.PREPARED) {
            commit(tx, row.get().id(), incarnation.actor(xid));
          }
          return row.map(BranchRow::state);
        });
  }

  private void commit(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    // Of two that commit at once the second waits here, moves nothing, and has nothing to capture.
    if (table.decide(tx, branch, BranchState.PREPARED, BranchState.COMMITTED)) {
      end.commit(tx, branch, actor);
    }
  }

  /**
   * Rolls back a prepared branch, or an active one of this process.
   *
   * @return the state the branch was found in; empty if the table does not know it
   */
  Optional<BranchState> rollBack(ExactXid xid, boolean mine) throws PaymentException {
    return store.decide(
        tx -> {
          Optional<BranchRow> row = table.find(tx, xid);
          if (row.isPresent() && (mine || row.get().state() == BranchState.PREPARED)) {
            abort.run(tx, row.get(), "branch rolled back");
          }
          return row.map(BranchRow::state);
        });
  }
}
