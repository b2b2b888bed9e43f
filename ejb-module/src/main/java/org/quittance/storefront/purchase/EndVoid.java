package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Ends a purchase whose hold was given back.
 *
 * <p>Transaction: a new one on the license database. A crash before it leaves it to the janitor.
 */
@Stateless
public class EndVoid {

  @Inject private Purchases purchases;
  @Inject private MovePurchase movePurchase;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void end(UUID purchaseId, String actor) {
    if (purchases
        .lock(purchaseId)
        .filter(purchase -> purchase.state() == PurchaseState.VOIDING)
        .isPresent()) {
      movePurchase.move(purchaseId, PurchaseState.VOIDED, actor, "the hold was given back");
    }
  }
}
