package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Brings a purchase into another state and keeps when, who and why.
 *
 * <p>Transaction: joins the caller's, and holds the purchase's row until it ends; what made the
 * change necessary and the change stand or fall together.
 */
@Stateless
public class MovePurchase {

  @Inject private Purchases purchases;
  @Inject private Claims claims;
  @Inject private ServerClock clock;

  /**
   * @param actor who does it, such as {@code buyer}, {@code payment}, {@code janitor}
   * @param why one sentence, kept
   * @return false if it is in that state already
   * @throws PurchaseNotFound if there is no such purchase
   * @throws IllegalStateException if the table of {@link PurchaseState} does not lead there
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean move(UUID purchaseId, PurchaseState to, String actor, String why) {
    Optional<PurchaseEvent> event = become(purchaseId, to, actor, why);
    event.ifPresent(purchases::record);
    return event.isPresent();
  }

  /** The same on the way to another state in this transaction: kept, and told to nobody. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void pass(UUID purchaseId, PurchaseState to, String actor, String why) {
    become(purchaseId, to, actor, why).ifPresent(purchases::recordInPassing);
  }

  private Optional<PurchaseEvent> become(
      UUID purchaseId, PurchaseState to, String actor, String why) {
    Purchase purchase =
        purchases.lock(purchaseId).orElseThrow(() -> new PurchaseNotFound(purchaseId));
    PurchaseState from = purchase.state();
    if (from == to) {
      return Optional.empty();
    }
    if (!from.mayBecome(to)) {
      throw new IllegalStateException(
          "Purchase " + purchaseId + " never goes from " + from.word() + " to " + to.word());
    }
    purchase.become(to, clock.now());
    int attempt = claims.find(purchaseId).map(Claim::attempt).orElse(1);
    return Optional.of(new PurchaseEvent(purchaseId, attempt, from, to, clock.now(), actor, why));
  }
}
