package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;

/**
 * Takes a request from the attempt that had it: what is left of that one never grants. A grant that
 * is under way or prepared holds the row; then this waits in vain and fails, and the request is
 * left to its owner.
 *
 * <p>Transaction: a new one on the license database. A crash after it leaves a request that is free
 * again once its time is up.
 */
@Stateless
public class FenceRequest {

  @Inject private Refunds refunds;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /**
   * @param attempt the attempt that is believed to be nobody's
   * @return the attempt that may decide now; empty if the belief was wrong
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public OptionalInt fence(UUID refundId, int attempt) {
    Refund refund = refunds.lock(refundId).orElseThrow(() -> new RefundNotFound(refundId));
    Instant now = clock.now();
    boolean isNobodys =
        refund.state() == RefundState.REQUESTED
            && refund.attempt() == attempt
            && !refund.isBusy(now);
    return isNobodys && refunds.takeOver(refund, now.plus(limits.requestBound()))
        ? OptionalInt.of(attempt + 1)
        : OptionalInt.empty();
  }
}
