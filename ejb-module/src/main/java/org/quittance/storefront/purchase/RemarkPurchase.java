package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Keeps in a purchase's history what was done with it that changed none of its states.
 *
 * <p>Transaction: must join that of the act, which holds the purchase's lock.
 */
@Stateless
public class RemarkPurchase {

  @Inject private Purchases purchases;
  @Inject private Claims claims;
  @Inject private ServerClock clock;

  /**
   * @param actor who did it
   * @param what one sentence, kept
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remark(UUID purchaseId, String actor, String what) {
    PurchaseState state =
        purchases
            .lock(purchaseId)
            .map(Purchase::state)
            .orElseThrow(() -> new PurchaseNotFound(purchaseId));
    int attempt = claims.find(purchaseId).map(Claim::attempt).orElseThrow();
    purchases.record(
        new PurchaseEvent(purchaseId, attempt, state, state, clock.now(), actor, what));
  }
}
