package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Gives a request back after an attempt that came to nothing, so that a repetition need not wait.
 *
 * <p>Transaction: a new one. Should it fail, the request is free when its time is up.
 */
@Stateless
public class ReleaseRequest {

  @Inject private Refunds refunds;
  @Inject private ServerClock clock;

  /** True if the request was still this attempt's and undecided: its grant rolled back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean release(UUID refundId, int attempt) {
    return refunds.release(refundId, attempt, clock.now());
  }
}
