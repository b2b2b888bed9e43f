package org.quittance.storefront.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.quittance.settlement.dispute.DisputeChanged;
import org.quittance.settlement.refund.RefundGranted;

/** Hears of refunds and disputes, synchronously and in their transactions. */
@ApplicationScoped
public class ObserveSettlement {

  @Inject private FollowMoney followMoney;

  void onRefund(@Observes RefundGranted refund) {
    followMoney.follow(
        refund.purchaseId(),
        "refund "
            + refund.refundId()
            + " of "
            + refund.amount().minor()
            + " minor units of "
            + refund.amount().currency());
  }

  void onDispute(@Observes DisputeChanged dispute) {
    followMoney.follow(
        dispute.purchaseId(), "dispute " + dispute.disputeId() + " " + dispute.state().word());
  }
}
