package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Keeps that the receipt of a purchase was acknowledged, once.
 *
 * <p>Transaction: a new one on the license database; a crash leaves it noted or not, and it may be
 * repeated.
 */
@Stateless
public class NoteReceipt {

  @Inject private Purchases purchases;
  @Inject private Claims claims;
  @Inject private ServerClock clock;

  /**
   * @throws NothingToAcknowledge if the purchase was not completed, or came to nothing
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void note(UUID purchaseId) {
    Claim claim = claims.lock(purchaseId);
    Purchase purchase =
        purchases
            .lock(purchaseId)
            .orElseThrow(() -> new NothingToAcknowledge(purchaseId, claim.state().asPurchase()));
    PurchaseState state = purchase.state();
    switch (state) {
      case VOIDING, VOIDED, CAPTURE_FAILED -> throw new NothingToAcknowledge(purchaseId, state);
      default -> {
        if (purchase.acknowledged(clock.now())) {
          purchases.record(
              new PurchaseEvent(
                  purchaseId,
                  claim.attempt(),
                  state,
                  state,
                  clock.now(),
                  "buyer",
                  "receipt acknowledged"));
        }
      }
    }
  }
}
