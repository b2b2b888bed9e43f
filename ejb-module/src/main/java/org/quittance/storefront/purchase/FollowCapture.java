package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Brings a purchase that waits for its receipt after its money, which was taken already: the
 * platform lost this half of the transaction that took it.
 *
 * <p>Transaction: a new one on the license database. A crash before it leaves it to the next round;
 * after it the purchase is settling, and what the adapter says ends it.
 */
@Stateless
public class FollowCapture {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private MovePurchase movePurchase;

  /** False if it does not wait any more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean follow(UUID purchaseId) {
    claims.lock(purchaseId);
    if (purchases
        .lock(purchaseId)
        .filter(purchase -> purchase.state() == PurchaseState.AUTHORISED)
        .isEmpty()) {
      return false;
    }
    return movePurchase.move(
        purchaseId, PurchaseState.SETTLING, "janitor", "its money was taken already");
  }
}
