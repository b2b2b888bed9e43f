package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.settlement.payment.MoneyMoves;
import org.quittance.shared.ServerClock;

/**
 * Takes in what became of a refund's money, and mends what the platform lost between the two
 * stores: money that is paid for a grant that is not recorded has it recorded, and a recorded grant
 * whose reservation was given up is reserved anew.
 *
 * <p>Transaction: joins the notice's delivery. A notice may come twice or late: it counts once, and
 * only where the table lets the refund go. A branch in doubt keeps the row locked; then delivery
 * fails and is repeated.
 */
@Stateless
public class FollowRefund {

  @Inject private Refunds refunds;
  @Inject private Granting granting;
  @Inject private ServerClock clock;
  @Inject private Event<RefundUnpaid> unpaid;
  @Inject private Event<MoneyMoves> moves;

  /** Observes the kinds that tell of refunds; all others are somebody else's. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void follow(@Observes PaymentNotice notice) {
    switch (notice.kind()) {
      case REFUND_PAID -> walk(notice, RefundState.GRANTED, RefundState.PAID);
      case REFUND_STUCK -> walk(notice, RefundState.GRANTED, RefundState.STUCK);
      case REFUND_BOUNCED -> walk(notice, RefundState.PAID, RefundState.BOUNCED);
      case REFUND_RELEASED ->
          refunds
              .lock(notice.subjectId())
              .filter(refund -> RefundState.DECIDED.contains(refund.state()))
              .ifPresent(this::reserveAnew);
      default -> {
        // What became of payments and disputes is taken in elsewhere.
      }
    }
  }

  /** The adapter's branch joins the delivery this once. */
  private void reserveAnew(Refund refund) {
    try {
      granting.reserve(refund);
    } catch (RefundNotPossible gone) {
      // Told again it would be so again, and keep all later notices of the purchase waiting.
      unpaid.fire(new RefundUnpaid(refund.id(), refund.purchaseId(), gone.why()));
    }
  }

  /** Walks as far as the table allows; a step that was taken before is left out. */
  private void walk(PaymentNotice notice, RefundState... course) {
    moves.fire(new MoneyMoves(notice.purchaseId()));
    Optional<Refund> found = refunds.lock(notice.subjectId());
    if (found.isEmpty() || refunds.knows(notice.noticeId())) {
      return;
    }
    Refund refund = found.get();
    if (refund.state() == RefundState.REQUESTED) {
      granting.record(refund);
    }
    for (RefundState next : List.of(course)) {
      if (refund.state().mayBecome(next)) {
        boolean last = next == course[course.length - 1];
        var cause =
            new RefundEvent.Cause(
                "gateway",
                notice.reason(),
                last ? Optional.of(notice.noticeId()) : Optional.empty());
        refunds.record(refund, refund.become(next, cause, clock.now()));
      }
    }
  }
}
