package org.quittance.storefront.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.quittance.settlement.dispute.DisputeChanged;
import org.quittance.settlement.payment.MoneyMoves;
import org.quittance.settlement.refund.RefundBegins;
import org.quittance.settlement.refund.RefundGranted;
import org.quittance.settlement.refund.RefundUnpaid;
import org.quittance.storefront.purchase.Difference;
import org.quittance.storefront.purchase.PurchaseCaptured;

/** Hears of captures, refunds and disputes, synchronously and in their transactions. */
@ApplicationScoped
public class ObserveSettlement {

  @Inject private FollowMoney followMoney;
  @Inject private Event<Difference> differences;

  void onMove(@Observes MoneyMoves money) {
    followMoney.begin(money.purchaseId());
  }

  void onBegin(@Observes RefundBegins refund) {
    followMoney.requireSettled(refund.purchaseId());
  }

  void onCapture(@Observes PurchaseCaptured purchase) {
    followMoney.catchUp(purchase.purchaseId());
  }

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

  void onUnpaid(@Observes RefundUnpaid refund) {
    differences.fire(
        new Difference(
            "refund-without-payment",
            refund.purchaseId(),
            "Refund " + refund.refundId() + " is granted and not paid: " + refund.why(),
            "Pay the buyer what is owed by other means; the licenses follow the granted refund."));
  }
}
