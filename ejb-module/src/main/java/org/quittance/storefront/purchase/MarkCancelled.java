package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Keeps that a buyer cancelled a purchase that was given up; asked for again under its key, it is
 * not resumed.
 *
 * <p>Transaction: a new one on the license database, which holds the claim: whoever asks again at
 * the same time takes it over before, and it is not cancelled, or finds it cancelled. After a crash
 * before it the purchase is given up and not cancelled.
 */
@Stateless
public class MarkCancelled {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private ServerClock clock;

  /**
   * Does nothing to a purchase that was completed and is given back.
   *
   * @throws PurchaseInFlight if it was taken up again meanwhile, or bought
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void mark(UUID purchaseId) {
    Claim claim = claims.lock(purchaseId);
    boolean purchased = claim.state() == ClaimState.PURCHASED;
    if (purchased ? !isVoided(purchaseId) : claim.state().isOpen()) {
      throw new PurchaseInFlight(purchaseId);
    }
    if (!purchased) {
      claim.cancelled(clock.now());
    }
  }

  private boolean isVoided(UUID purchaseId) {
    return purchases
        .lock(purchaseId)
        .map(Purchase::state)
        .filter(state -> state == PurchaseState.VOIDING || state == PurchaseState.VOIDED)
        .isPresent();
  }
}
