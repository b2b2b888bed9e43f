package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.settlement.payment.TakePayment;
import org.quittance.settlement.payment.Taken;
import org.quittance.shared.ServerClock;

/**
 * Takes the money of a visible purchase anew, because the platform committed its rows and lost its
 * payment: same purchase, same amount, same method, next attempt.
 *
 * <p>Transaction: always a new one with two XA branches, as the purchase's own. A crash leaves the
 * purchase settling, to be looked at again.
 */
@Stateless
public class RetakePayment {

  @Inject private Claims claims;
  @Inject private Attempts attempts;
  @Inject private Purchases purchases;
  @Inject private MovePurchase movePurchase;
  @Inject private TakePayment takePayment;
  @Inject private ReleasePurchase releasePurchase;
  @Inject private ServerClock clock;

  /**
   * @param order of the attempt that was fenced in
   * @param held the card's payment that waits to be adopted; empty for store credit
   * @throws org.quittance.settlement.payment.PaymentDeclined if the money is not to be had any more
   * @throws PurchaseInFlight if the attempt is not the purchase's any more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Taken retake(PaymentOrder order, Optional<UUID> held) {
    UUID id = order.purchaseId();
    Claim claim = claims.lock(id);
    Purchase purchase =
        purchases
            .lock(id)
            .filter(found -> found.state() == PurchaseState.SETTLING)
            .filter(found -> claim.attempt() == order.attempt())
            .orElseThrow(() -> new PurchaseInFlight(id));
    attempts.complete(id, order.attempt());
    Taken taken = takePayment.take(order, held);
    purchase.paidBy(taken.paymentId());
    claim.rests(clock.now());
    String why = "payment taken again as attempt " + order.attempt();
    if (taken.captured()) {
      movePurchase.move(id, PurchaseState.CAPTURED, "janitor", why);
      releasePurchase.release(id, "its payment is captured");
    } else {
      purchases.record(
          new PurchaseEvent(
              id,
              order.attempt(),
              PurchaseState.SETTLING,
              PurchaseState.SETTLING,
              clock.now(),
              "janitor",
              why));
    }
    return taken;
  }
}
