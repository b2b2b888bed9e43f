package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.Hold;
import org.quittance.settlement.payment.HoldPayment;
import org.quittance.settlement.payment.PaymentDeclined;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.settlement.payment.Taken;
import org.quittance.settlement.payment.VoidPayment;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.FenceAttempt;
import org.quittance.storefront.purchase.RetakePayment;
import org.quittance.storefront.purchase.SettlePurchase;

/**
 * Takes the money of a visible purchase anew, under the same purchase ID and as the next attempt;
 * if it is not to be had any more the purchase failed, and its proofs are revoked.
 */
@ApplicationScoped
class RetakeLostPayment {

  @Inject private FenceAttempt fenceAttempt;
  @Inject private HoldPayment holdPayment;
  @Inject private RetakePayment retakePayment;
  @Inject private VoidPayment voidPayment;
  @Inject private SettlePurchase settlePurchase;
  @Inject private CaptureNow captureNow;

  Resolution retake(Doubtful purchase, String paymentState) {
    UUID id = purchase.purchaseId();
    Optional<PaymentOrder> order =
        fenceAttempt.fence(id, purchase.attempt(), "payment lost: it is " + paymentState);
    if (order.isEmpty()) {
      return Resolution.LEFT;
    }
    try {
      Optional<UUID> held = Optional.empty();
      if (order.get().isCard()) {
        Hold hold = holdPayment.hold(order.get());
        if (hold instanceof Hold.RequiresAction) {
          voidPayment.voidHold(id, "its payer would have to act again");
          return fail(purchase, "the payer would have to act again");
        }
        if (!(hold instanceof Hold.Ready ready)) {
          return Resolution.LEFT;
        }
        held = Optional.of(ready.paymentId());
      } else {
        voidPayment.voidHold(id, "left by a transaction that was lost");
      }
      Taken taken = retakePayment.retake(order.get(), held);
      if (!taken.captured()) {
        captureNow.capture(id, taken.paymentId());
      }
      return Resolution.RETAKEN;
    } catch (PaymentDeclined declined) {
      return fail(purchase, declined.why());
    }
  }

  private Resolution fail(Doubtful purchase, String why) {
    settlePurchase.settle(
        new PaymentOutcome(
            purchase.purchaseId(),
            purchase.paymentId(),
            Kind.CAPTURE_FAILED,
            "its payment was lost and could not be taken again: " + why),
        "janitor");
    return Resolution.COMPLETED;
  }
}
