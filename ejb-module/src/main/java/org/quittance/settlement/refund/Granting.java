package org.quittance.settlement.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.settlement.payment.PaymentStore;
import org.quittance.shared.ServerClock;

/** The parts of granting: the money's reservation and the decision's record. */
@ApplicationScoped
class Granting {

  @Inject private Refunds refunds;
  @Inject private PaymentStore store;
  @Inject private ServerClock clock;
  @Inject private Event<RefundGranted> granted;

  /**
   * Reserves the money in the present transaction. What is reserved or paid already under this
   * refund's ID is not reserved again.
   *
   * @return whether the commit pays it, too
   * @throws RefundNotPossible if nothing is captured, or refunds and disputes leave less than that
   * @throws RefundInFlight if another transaction reserves it
   */
  public boolean reserve(Refund refund) {
    RefundStanding standing = store.ask(connection -> reserve(connection, refund));
    return standing.state() == RefundStanding.State.PAID;
  }

  private static RefundStanding reserve(PaymentConnection connection, Refund refund)
      throws PaymentException {
    var amount = new Amount(refund.amount().minor(), refund.amount().currency());
    try {
      return connection.refund(
          new RefundRequest(refund.id(), refund.purchaseId(), amount, refund.reason()));
    } catch (PaymentRefused refused) {
      switch (refused.code()) {
        case "nothing-captured" -> throw RefundNotPossible.nothingCaptured(refund.purchaseId());
        case "refund-exceeds-captured" -> throw RefundNotPossible.exceedsCaptured(refund.amount());
        case "amount-not-possible", "request-not-possible" ->
            throw RefundNotPossible.amountNotPossible(refused.getMessage());
        case "refund-in-flight" -> throw new RefundInFlight(refund.id());
        default -> throw refused;
      }
    }
  }

  /** The decision, told to whoever observes it, in this transaction. */
  public void record(Refund refund) {
    var cause = new RefundEvent.Cause(refund.asker(), refund.reason());
    refunds.record(refund, refund.become(RefundState.GRANTED, cause, clock.now()));
    granted.fire(new RefundGranted(refund.id(), refund.purchaseId(), refund.amount()));
  }

  /** The commit of this transaction pays. */
  public void recordPaid(Refund refund) {
    var cause = new RefundEvent.Cause("gateway", "deciding is paying");
    refunds.record(refund, refund.become(RefundState.PAID, cause, clock.now()));
  }
}
