package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Keeps that a buyer cancelled a purchase that was not completed; asked for again under its key, it
 * is not resumed.
 *
 * <p>Transaction: a new one on the license database. After a crash the janitor ends the claim, and
 * it stays cancelled.
 */
@Stateless
public class MarkCancelled {

  @Inject private Claims claims;
  @Inject private ServerClock clock;

  /** Does nothing if it was completed meanwhile. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void mark(UUID purchaseId) {
    Claim claim = claims.lock(purchaseId);
    if (claim.state() != ClaimState.PURCHASED) {
      claim.cancelled(clock.now());
    }
  }
}
