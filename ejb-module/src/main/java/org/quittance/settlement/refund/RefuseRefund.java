package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Keeps a definite no with its request, so that the same key gets the same answer.
 *
 * <p>Transaction: a new one, after the grant's own was rolled back. A crash before it leaves the
 * request to the next one with the key, which asks the adapter again.
 */
@Stateless
public class RefuseRefund {

  @Inject private Refunds refunds;
  @Inject private ServerClock clock;

  /**
   * Nothing changes if another attempt has the request by now.
   *
   * @param actor who says no, as events name them
   * @return whether it is refused by this
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean refuse(UUID refundId, int attempt, RefundNotPossible refusal, String actor) {
    Refund refund = refunds.lock(refundId).orElseThrow();
    if (refund.state() != RefundState.REQUESTED || refund.attempt() != attempt) {
      return false;
    }
    refund.refusedBy(refusal);
    var cause = new RefundEvent.Cause(actor, refusal.code() + ": " + refusal.why());
    refunds.record(refund, refund.become(RefundState.REFUSED, cause, clock.now()));
    return true;
  }
}
