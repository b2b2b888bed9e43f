package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Money;

/**
 * Keeps a purchase from changing until the caller's transaction ends, so that what is decided from
 * its state is still true then.
 */
@Stateless
public class LockPurchase {

  @Inject private Claims claims;
  @Inject private Purchases purchases;

  /** What is known of a purchase under its lock. */
  public record Locked(PurchaseState state, Money amount) {}

  /**
   * Locks its claim too, so that none is completed meanwhile.
   *
   * @return empty if there is no such purchase, or it is not bought yet
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Locked> lock(UUID purchaseId) {
    claims.lock(purchaseId);
    return purchases
        .lock(purchaseId)
        .map(purchase -> new Locked(purchase.state(), purchase.amount()));
  }

  /** Where it stands under its lock, also while it is only claimed; empty if it is neither. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<PurchaseState> standing(UUID purchaseId) {
    Optional<Claim> claim = Optional.ofNullable(claims.lock(purchaseId));
    return purchases
        .lock(purchaseId)
        .map(Purchase::state)
        .or(() -> claim.map(Claim::state).map(ClaimState::asPurchase));
  }
}
