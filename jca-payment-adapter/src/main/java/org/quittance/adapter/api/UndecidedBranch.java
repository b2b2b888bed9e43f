package org.quittance.adapter.api;

import java.util.List;
import java.util.UUID;

/**
 * A branch that voted yes and has not been told what became of its transaction.
 *
 * @param branchId the adapter's own ID of it
 * @param holds what its commit captures
 * @param refundIds refunds its transaction grants; one whose reservation it only makes anew is not
 *     among them, because an earlier transaction granted that
 */
public record UndecidedBranch(UUID branchId, List<Hold> holds, List<UUID> refundIds) {

  /** A hold that the branch adopted. */
  public record Hold(UUID purchaseId, UUID paymentId) {}
}
