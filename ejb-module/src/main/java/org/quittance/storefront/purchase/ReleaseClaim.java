package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Gives a claim back after an attempt that came to nothing, so that a repetition need not wait.
 *
 * <p>Transaction: a new one. Should it fail, the claim is free when its time is up.
 */
@Stateless
public class ReleaseClaim {

  @Inject private Claims claims;
  @Inject private ServerClock clock;

  /** True if the claim was still this attempt's and unfinished: it came to nothing. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean release(UUID purchaseId, int attempt) {
    return claims.release(purchaseId, attempt, clock.now());
  }
}
