package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Ends a claim that nobody came back for, once its attempt is fenced and nothing is held for it, or
 * what was held is given back. Its buyer may have it resumed by asking again.
 *
 * <p>Transaction: a new one on the license database. A crash before it leaves the claim to the next
 * round.
 */
@Stateless
public class GiveUpClaim {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private ServerClock clock;

  /** How a claim is given up. */
  public enum How {
    /** Nothing was held. */
    ABANDONED,
    /** A hold is being given back. */
    VOIDING,
    /** The hold was given back. */
    VOIDED
  }

  /**
   * @param actor who, for the events
   * @return how it was given up in the end: where a hold was being given back, it is voided and not
   *     abandoned; empty if the attempt is not the claim's any more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<How> giveUp(UUID purchaseId, int attempt, How how, String actor, String why) {
    Claim claim = claims.lock(purchaseId);
    boolean unfinished = claim.state().isOpen() || claim.state() == ClaimState.VOIDING;
    if (claim.attempt() != attempt || !unfinished) {
      return Optional.empty();
    }
    PurchaseState from = claim.state().asPurchase();
    PurchaseState to = PurchaseState.valueOf(how.name());
    if (from == PurchaseState.VOIDING && to == PurchaseState.ABANDONED) {
      to = PurchaseState.VOIDED;
    }
    if (to == PurchaseState.VOIDED && from != PurchaseState.VOIDING) {
      step(claim, from, PurchaseState.VOIDING, actor, why);
      from = PurchaseState.VOIDING;
    }
    if (from != to) {
      step(claim, from, to, actor, why);
    }
    claim.givenUp(ClaimState.valueOf(to.name()), clock.now());
    return Optional.of(How.valueOf(to.name()));
  }

  private void step(Claim claim, PurchaseState from, PurchaseState to, String actor, String why) {
    purchases.record(
        new PurchaseEvent(claim.purchaseId(), claim.attempt(), from, to, clock.now(), actor, why));
  }
}
