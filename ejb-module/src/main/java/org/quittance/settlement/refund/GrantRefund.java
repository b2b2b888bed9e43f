package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.payment.MoneyMoves;

/**
 * Step 2 of a refund: reserves the money and records the decision, in one act.
 *
 * <p>Transaction: always a new one with two XA branches, the license database and the payment
 * adapter, whose one conditional update decides I4. Commit decides that the money is paid, rollback
 * gives the reservation up; a crash in between is ended by recovery, both branches alike. Whoever
 * observes {@link RefundGranted} works in this transaction. Should the platform lose one of the
 * branches, the adapter's notice or the same request again mends it.
 */
@Stateless
public class GrantRefund {

  @Inject private Refunds refunds;
  @Inject private Granting granting;
  @Inject private Event<MoneyMoves> moves;
  @Inject private Event<RefundBegins> begins;

  /**
   * @throws RefundNotPossible if nothing is captured, or refunds and disputes leave less than that
   * @throws RefundInFlight if another attempt decides it
   * @throws org.quittance.shared.Refusal if an observer of {@link RefundBegins} cannot follow yet
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public RefundFacts grant(UUID refundId, int attempt) {
    moves.fire(new MoneyMoves(purchaseOf(refundId)));
    Refund refund = refunds.lock(refundId).orElseThrow(() -> new RefundNotFound(refundId));
    if (refund.state() != RefundState.REQUESTED || refund.attempt() != attempt) {
      throw new RefundInFlight(refundId);
    }
    begins.fire(new RefundBegins(refund.purchaseId()));
    boolean paid = granting.reserve(refund);
    granting.record(refund);
    if (paid) {
      granting.recordPaid(refund);
    }
    return refund.facts();
  }

  private UUID purchaseOf(UUID refundId) {
    return refunds.purchaseOf(refundId).orElseThrow(() -> new RefundNotFound(refundId));
  }
}
