package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.payment.FindPayment;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.shared.ServerClock;

/**
 * Decides that the money set aside for a purchase is given back: from then on it is {@code voiding}
 * and its proofs are worth nothing.
 *
 * <p>Transaction: a new one on the license database, which holds the purchase's row. A crash after
 * it leaves the giving back to the janitor.
 */
@Stateless
public class DecideVoid {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private MovePurchase movePurchase;
  @Inject private ReleasePurchase releasePurchase;
  @Inject private FindPayment findPayment;
  @Inject private ServerClock clock;

  /**
   * @param actor who, for the events
   * @param forGood whether the same request never buys it any more
   * @param why one sentence, kept
   * @return whether it is decided, now or before; false if the money was taken, is being taken, or
   *     a transaction that is still to end may take it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean decide(UUID purchaseId, String actor, boolean forGood, String why) {
    Claim claim = claims.lock(purchaseId);
    Purchase purchase = purchases.lock(purchaseId).orElseThrow();
    if (purchase.state() != PurchaseState.AUTHORISED) {
      return purchase.state() == PurchaseState.VOIDING;
    }
    // Only where the platform lost the other half of a capture are the two stores apart here.
    if (findPayment.find(purchaseId).filter(PaymentFacts::mayBeTaken).isPresent()) {
      return false;
    }
    if (forGood) {
      claim.cancelled(clock.now());
    }
    movePurchase.move(purchaseId, PurchaseState.VOIDING, actor, why);
    releasePurchase.revoke(purchaseId, "its payment was not taken");
    return true;
  }
}
