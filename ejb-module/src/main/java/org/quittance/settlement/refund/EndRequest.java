package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.settlement.payment.PaymentStore;

/**
 * Ends a request nobody came back for. Where the adapter decided to pay, the grant is recorded that
 * the platform lost; otherwise it is refused, because no money goes anywhere that nobody waits for
 * any more: who was told "busy" may have paid by other means.
 *
 * <p>Transaction: none of its own; each step has one. The fence comes first, so nothing reserves
 * the money between the adapter's answer and the refusal; and what a process reserved that ended
 * before its vote is given up, though it may never come back to do that itself. After a crash the
 * next round goes on.
 */
@Stateless
public class EndRequest {

  @Inject private FenceRequest fenceRequest;
  @Inject private PaymentStore store;
  @Inject private GrantRefund grantRefund;
  @Inject private RefuseRefund refuseRefund;
  @Inject private ReleaseRequest releaseRequest;

  /**
   * @param attempt the attempt that is believed to be nobody's
   * @return the state it ended in; empty if somebody owns it
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<RefundState> end(UUID refundId, int attempt) {
    OptionalInt fenced = fenceRequest.fence(refundId, attempt);
    return fenced.isPresent() ? decide(refundId, fenced.getAsInt()) : Optional.empty();
  }

  private Optional<RefundState> decide(UUID refundId, int attempt) {
    RefundStanding.State money =
        store
            .ask(connection -> connection.releaseRefund(refundId, "nobody decided the refund"))
            .map(RefundStanding::state)
            .orElse(RefundStanding.State.RELEASED);
    return switch (money) {
      case RELEASED -> {
        boolean refused =
            refuseRefund.refuse(refundId, attempt, RefundNotPossible.notCarriedOut(), "janitor");
        yield refused ? Optional.of(RefundState.REFUSED) : Optional.empty();
      }
      case GRANTED, STUCK, PAID, BOUNCED ->
          Optional.of(grantRefund.grant(refundId, attempt).state());
      // A branch that voted: its coordinator decides.
      case REQUESTED -> {
        releaseRequest.release(refundId, attempt);
        yield Optional.empty();
      }
    };
  }
}
