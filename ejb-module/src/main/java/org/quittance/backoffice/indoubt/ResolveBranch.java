package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.quittance.settlement.payment.FindUntoldBranches;
import org.quittance.settlement.payment.TellBranch;
import org.quittance.settlement.payment.UntoldBranch;
import org.quittance.settlement.refund.ReadRefunds;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;
import org.quittance.storefront.purchase.ReadPurchase;

/**
 * Ends the adapter's part of a transaction whose coordinator committed the license database's part
 * and forgot this one. Nothing is decided: that the rows are visible is the proof that the
 * transaction was committed, since only it can have brought the purchase that names that payment
 * beyond {@code authorised}, or written the refund's grant. Without the proof the branch is left to
 * its coordinator.
 */
@ApplicationScoped
class ResolveBranch {

  private static final Logger LOG = Logger.getLogger(ResolveBranch.class.getName());

  @Inject private FindUntoldBranches find;
  @Inject private TellBranch tellBranch;
  @Inject private ReadPurchase readPurchase;
  @Inject private ReadRefunds readRefunds;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /** Those that no request can be at work on any more. */
  List<UntoldBranch> old(Optional<UUID> after, int limit) {
    return find.begunBefore(clock.now().minus(limits.requestBound()), after, limit);
  }

  Resolution resolve(UntoldBranch branch) {
    if (!isCommittedElsewhere(branch) || !tellBranch.committed(branch.branchId())) {
      return Resolution.LEFT;
    }
    LOG.warning(
        () ->
            "Payment branch "
                + branch.branchId()
                + " was forgotten by the transaction manager, and is told that it is committed.");
    return Resolution.COMPLETED;
  }

  private boolean isCommittedElsewhere(UntoldBranch branch) {
    return branch.holds().stream().anyMatch(this::isDecidedByItsPurchase)
        || branch.refundIds().stream().anyMatch(readRefunds::isGranted);
  }

  private boolean isDecidedByItsPurchase(UntoldBranch.Hold hold) {
    return readPurchase
        .decidedPaymentOf(hold.purchaseId())
        .filter(hold.paymentId()::equals)
        .isPresent();
  }
}
