package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.backoffice.indoubt.ClaimJudgement.Act;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.settlement.payment.Taken;
import org.quittance.settlement.payment.VoidPayment;
import org.quittance.storefront.purchase.CompletePurchase;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.FenceAttempt;
import org.quittance.storefront.purchase.GiveUpClaim;
import org.quittance.storefront.purchase.GiveUpClaim.How;
import org.quittance.storefront.purchase.ReleaseClaim;

/**
 * Ends a claim that has no purchase: completes it from what it keeps, gives its hold back, or
 * abandons it. It is judged twice, before the fence and behind it: what was seen before the fence
 * may have changed until it stood.
 */
@ApplicationScoped
class ResolveClaim {

  @Inject private ClaimJudgement judgement;
  @Inject private PaymentHistory payments;
  @Inject private FenceAttempt fenceAttempt;
  @Inject private CompletePurchase completePurchase;
  @Inject private CaptureNow captureNow;
  @Inject private VoidPayment voidPayment;
  @Inject private GiveUpClaim giveUpClaim;
  @Inject private ReleaseClaim releaseClaim;

  Resolution resolve(Doubtful claim) {
    UUID id = claim.purchaseId();
    if (judgement.isAtWork(claim) || judgement.judge(claim, payments.find(id)) == Act.LEAVE) {
      return Resolution.LEFT;
    }
    Optional<PaymentOrder> order =
        fenceAttempt.fence(id, claim.attempt(), "attempt " + claim.attempt() + " given up");
    if (order.isEmpty()) {
      return Resolution.LEFT;
    }
    Resolution resolution = Resolution.LEFT;
    try {
      resolution = carryOut(claim, order.get());
    } finally {
      if (resolution == Resolution.LEFT) {
        releaseClaim.release(id, order.get().attempt());
      }
    }
    return resolution;
  }

  private Resolution carryOut(Doubtful claim, PaymentOrder order) {
    Optional<PaymentFacts> payment = payments.find(claim.purchaseId());
    return switch (judgement.judge(claim, payment)) {
      case COMPLETE -> complete(order, payment.orElseThrow());
      case VOID -> giveBack(order);
      case AWAIT_VOID -> giveUp(order, How.VOIDING, "its hold is being given back");
      case GIVE_UP -> giveUp(order, How.ABANDONED, "nobody came back for it and nothing is held");
      case LEAVE -> Resolution.LEFT;
    };
  }

  private Resolution complete(PaymentOrder order, PaymentFacts payment) {
    Taken taken =
        completePurchase.complete(
            order.purchaseId(), order.attempt(), Optional.of(payment.paymentId()), "janitor");
    if (!taken.captured()) {
      captureNow.capture(order.purchaseId(), taken.paymentId());
    }
    return Resolution.COMPLETED;
  }

  private Resolution giveBack(PaymentOrder order) {
    String why = "nobody came back for the purchase in time";
    return switch (voidPayment.voidHold(order.purchaseId(), why)) {
      case VOIDED -> giveUp(order, How.VOIDED, why);
      case VOIDING -> giveUp(order, How.VOIDING, why);
      case NOTHING_HELD -> giveUp(order, How.ABANDONED, why);
      case OWNED -> Resolution.LEFT;
    };
  }

  private Resolution giveUp(PaymentOrder order, How how, String why) {
    return giveUpClaim
        .giveUp(order.purchaseId(), order.attempt(), how, "janitor", why)
        .map(
            ended ->
                switch (ended) {
                  case ABANDONED -> Resolution.ABANDONED;
                  case VOIDED -> Resolution.VOIDED;
                  case VOIDING -> Resolution.LEFT;
                })
        .orElse(Resolution.LEFT);
  }
}
