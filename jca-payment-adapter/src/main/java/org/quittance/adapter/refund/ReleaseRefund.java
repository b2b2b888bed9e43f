package org.quittance.adapter.refund;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.payment.Check;
import org.quittance.adapter.payment.HoldingBranch;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Gives up what a branch reserved for a refund and did not vote for, with that branch; its process
 * may never come back. One local transaction; a crash leaves all or nothing of it, and it may be
 * repeated.
 */
public final class ReleaseRefund {
  private final Store store;
  private final HoldingBranch branches;
  private final Refunds refunds = new Refunds();

  public ReleaseRefund(Store store, HoldingBranch branches) {
    this.store = store;
    this.branches = branches;
  }

  /**
   * @param reason one sentence, kept
   * @return how the refund stands then; requested only if a branch voted for it
   */
  public Optional<RefundStanding> run(UUID refundId, String reason) throws PaymentException {
    Check.given(refundId, "The refund's ID");
    Check.reason(reason);
    return store
        .transact(tx -> run(tx, refundId, reason))
        .map(refund -> refund.standing(refund.state()));
  }

  private Optional<Refund> run(StoreTransaction tx, UUID refundId, String reason)
      throws SQLException {
    Optional<Refund> asked =
        refunds.find(tx, refundId).filter(refund -> refund.state() == State.REQUESTED);
    // The branch first, as whoever votes or commits does; then nothing can change any more.
    if (asked.isPresent() && branches.lockUnvoted(tx, asked.get().branchId())) {
      branches.rollBack(tx, asked.get().branchId(), reason);
    }
    return refunds.find(tx, refundId);
  }
}
