package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.FollowCapture;
import org.quittance.storefront.purchase.VoidPurchase;

/**
 * Ends a purchase whose receipt was not acknowledged in time, or whose hold is being given back:
 * the money goes back. Where the adapter has taken it although the purchase says otherwise, which a
 * loss of the platform can bring about, the purchase follows the money.
 */
@ApplicationScoped
class ResolveReceipt {

  @Inject private PaymentHistory payments;
  @Inject private VoidPurchase voidPurchase;
  @Inject private FollowCapture followCapture;

  Resolution resolve(Doubtful purchase) {
    UUID id = purchase.purchaseId();
    Optional<PaymentFacts> payment = payments.find(id);
    if (payment.filter(p -> p.isCaptured() || p.isCapturing()).isPresent()) {
      return followCapture.follow(id) ? Resolution.COMPLETED : Resolution.LEFT;
    }
    if (payment.filter(PaymentFacts::isPrepared).isPresent()) {
      return Resolution.LEFT;
    }
    String why = "nobody acknowledged the receipt in time";
    boolean decided = voidPurchase.giveBack(id, "janitor", why);
    boolean ended = decided && payments.find(id).filter(p -> !p.isVoided()).isEmpty();
    return ended ? Resolution.VOIDED : Resolution.LEFT;
  }
}
