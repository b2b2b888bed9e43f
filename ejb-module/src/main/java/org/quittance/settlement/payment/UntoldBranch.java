package org.quittance.settlement.payment;

import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.UndecidedBranch;

/**
 * The adapter's part of a transaction that voted yes and was not told what became of it.
 *
 * @param branchId the adapter's ID of it
 * @param holds what its commit captures
 * @param refundIds refunds that its transaction grants
 */
public record UntoldBranch(UUID branchId, List<Hold> holds, List<UUID> refundIds) {

  /** A payment that is captured with it. */
  public record Hold(UUID purchaseId, UUID paymentId) {}

  static UntoldBranch of(UndecidedBranch branch) {
    return new UntoldBranch(
        branch.branchId(),
        branch.holds().stream().map(hold -> new Hold(hold.purchaseId(), hold.paymentId())).toList(),
        branch.refundIds());
  }
}
