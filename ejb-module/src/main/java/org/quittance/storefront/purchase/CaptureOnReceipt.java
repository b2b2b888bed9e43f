package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.TakePayment;
import org.quittance.settlement.payment.Taken;
import org.quittance.shared.ServerClock;

/**
 * Takes the money that was set aside for a purchase, because its receipt is acknowledged or one of
 * its proofs is exchanged.
 *
 * <p>Transaction: always a new one with two XA branches. The purchase's row decides between taking
 * and giving back: whoever moves it away from {@code authorised} first wins, and the other finds it
 * moved. The hold is adopted last, because a rollback after that gives it back. A crash is ended by
 * recovery, both branches alike.
 */
@Stateless
public class CaptureOnReceipt {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private MovePurchase movePurchase;
  @Inject private TakePayment takePayment;
  @Inject private ReleasePurchase releasePurchase;
  @Inject private ServerClock clock;

  /**
   * @param actor who, for the events
   * @param why one sentence, kept
   * @return the payment; empty if the purchase does not wait for its receipt
   * @throws ReceiptTooLate if its time is up
   * @throws org.quittance.settlement.payment.PaymentUndecided if nothing is held any more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Taken> capture(UUID purchaseId, String actor, String why) {
    Claim claim = claims.lock(purchaseId);
    Optional<Purchase> found =
        purchases.lock(purchaseId).filter(p -> p.state() == PurchaseState.AUTHORISED);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Purchase purchase = found.get();
    if (!purchase.mayBeAcknowledged(clock.now())) {
      throw new ReceiptTooLate(purchaseId);
    }
    purchase.acknowledged(clock.now());
    boolean atOnce = !claim.order().isCard();
    if (atOnce) {
      movePurchase.pass(purchaseId, PurchaseState.SETTLING, actor, why);
      captured(purchaseId);
    } else {
      movePurchase.move(purchaseId, PurchaseState.SETTLING, actor, why);
    }
    purchases.flush();
    Taken taken = takePayment.take(claim.order(), Optional.of(purchase.paymentId()));
    if (taken.captured() && !atOnce) {
      captured(purchaseId);
    }
    return Optional.of(taken);
  }

  private void captured(UUID purchaseId) {
    movePurchase.move(
        purchaseId, PurchaseState.CAPTURED, "server", "taken in the same transaction");
    releasePurchase.release(purchaseId, "its payment is captured");
  }
}
