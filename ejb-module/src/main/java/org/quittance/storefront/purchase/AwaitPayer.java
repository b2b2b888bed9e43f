package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Leaves a purchase to its payer, who must act at the processor's page.
 *
 * <p>Transaction: a new one on the license database. A crash before it leaves a claim that the next
 * request takes over, and that asks the processor again.
 */
@Stateless
public class AwaitPayer {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private ServerClock clock;

  /** Does nothing if the attempt is not the claim's any more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void await(UUID purchaseId, int attempt) {
    Claim claim = claims.lock(purchaseId);
    if (!claim.state().isOpen() || claim.attempt() != attempt) {
      return;
    }
    PurchaseState from = claim.state().asPurchase();
    claim.awaitsPayer(clock.now());
    if (from != PurchaseState.REQUIRES_ACTION) {
      purchases.record(
          new PurchaseEvent(
              purchaseId,
              attempt,
              from,
              PurchaseState.REQUIRES_ACTION,
              clock.now(),
              "payment",
              "the payer must act at the processor's page"));
    }
  }
}
