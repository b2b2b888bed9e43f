package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.payment.VoidOutcome;
import org.quittance.settlement.payment.VoidPayment;
import org.quittance.shared.ServerClock;

/**
 * Gives back what was set aside for a purchase after it had come to nothing: the fence keeps a late
 * attempt from completing, not from asking for money.
 *
 * <p>Transaction: a new one on the license database, whose lock on the claim keeps its buyer from
 * taking the purchase up again meanwhile; the adapter decides in a transaction of its own, and asks
 * no processor while the lock is held. After a crash in between, only the event is missing; of two
 * rounds at once, both may write it while a processor is still to confirm.
 */
@Stateless
public class GiveBackStray {

  private static final String WHY = "set aside after the purchase had come to nothing";

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private VoidPayment voidPayment;
  @Inject private ServerClock clock;

  /**
   * @return whether something was given back, or is being given back; false if the purchase goes on
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean giveBack(UUID purchaseId) {
    Claim claim = claims.lock(purchaseId);
    if (claim == null) {
      return false;
    }
    PurchaseState state =
        purchases.lock(purchaseId).map(Purchase::state).orElseGet(claim.state()::asPurchase);
    if (!state.cameToNothing()) {
      return false;
    }
    VoidOutcome outcome = voidPayment.voidHold(purchaseId, WHY);
    if (outcome != VoidOutcome.VOIDED && outcome != VoidOutcome.VOIDING) {
      return false;
    }
    purchases.record(
        new PurchaseEvent(
            purchaseId,
            claim.attempt(),
            state,
            state,
            clock.now(),
            "janitor",
            "given back: " + WHY));
    return true;
  }
}
