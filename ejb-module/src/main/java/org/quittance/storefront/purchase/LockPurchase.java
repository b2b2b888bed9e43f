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

  @Inject private Purchases purchases;

  /** What is known of a purchase under its lock. */
  public record Locked(PurchaseState state, Money amount) {}

  /** Empty if there is no such purchase, or it is not bought yet. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Locked> lock(UUID purchaseId) {
    return purchases
        .lock(purchaseId)
        .map(purchase -> new Locked(purchase.state(), purchase.amount()));
  }
}
