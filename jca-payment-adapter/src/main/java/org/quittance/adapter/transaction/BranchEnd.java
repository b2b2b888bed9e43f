package org.quittance.adapter.transaction;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.UndecidedBranch;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.EndPayments;
import org.quittance.adapter.refund.EndRefunds;
import org.quittance.adapter.store.StoreTransaction;

/**
 * What a branch's vote and end do to the money it answers for: payments, then refunds, always in
 * this order.
 */
public record BranchEnd(EndPayments payments, EndRefunds refunds) {

  /** How many payments and refunds the branch has to decide over. */
  int prepare(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    return payments.prepare(tx, branch, actor) + refunds.prepare(tx, branch);
  }

  /** What the branch has to decide over, for who is asked about it. */
  UndecidedBranch undecided(StoreTransaction tx, UUID branch) throws SQLException {
    return new UndecidedBranch(branch, payments.holds(tx, branch), refunds.granting(tx, branch));
  }

  void commit(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    payments.capture(tx, branch, actor);
    refunds.grant(tx, branch, actor);
  }

  /**
   * @param voted whether the branch had voted yes
   */
  void rollBack(StoreTransaction tx, UUID branch, Actor actor, String why, boolean voted)
      throws SQLException {
    payments.release(tx, branch, actor, why);
    refunds.release(tx, branch, actor, why, voted);
  }
}
