package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.Refusal;
import org.quittance.shared.ServerClock;

/**
 * Keeps a definite no with its claim, so that the same key gets the same answer.
 *
 * <p>Transaction: a new one, after the purchase's own was rolled back. A crash before it leaves the
 * claim to the next request, which asks again as the next attempt.
 */
@Stateless
public class RecordDecline {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private ProcessRegister register;
  @Inject private ServerClock clock;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(UUID purchaseId, int attempt, Refusal refusal) {
    Claim claim = claims.lock(purchaseId);
    if (!claim.state().isOpen() || claim.attempt() != attempt) {
      return;
    }
    PurchaseState from = claim.state().asPurchase();
    claim.decline(refusal, register.node(), register.process());
    purchases.record(
        new PurchaseEvent(
            purchaseId,
            attempt,
            from,
            PurchaseState.DECLINED,
            clock.now(),
            "payment",
            refusal.code() + ": " + refusal.why()));
  }
}
