package org.quittance.settlement.dispute;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.quittance.settlement.payment.MoneyMoves;
import org.quittance.shared.ServerClock;

/**
 * Records what is told of a dispute, whatever else is known of its purchase.
 *
 * <p>Transaction: joins a notice's delivery, or begins one for an operator. What is known already
 * changes nothing, so it may be told twice and by both; a crash leaves it to the next telling.
 * Whoever observes {@link DisputeChanged} works in this transaction.
 */
@Stateless
public class RecordDispute {

  @Inject private Disputes disputes;
  @Inject private ServerClock clock;
  @Inject private Event<DisputeChanged> changed;
  @Inject private Event<MoneyMoves> moves;

  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void record(DisputeNews news) {
    moves.fire(new MoneyMoves(news.purchaseId()));
    Instant now = clock.now();
    boolean isNew = disputes.lock(news.disputeId()).isEmpty();
    if (isNew) {
      disputes.add(new Dispute(news, now));
      disputes.record(new DisputeEvent(news, null, DisputeState.OPENED, now));
    }
    Dispute dispute = disputes.lock(news.disputeId()).orElseThrow();
    DisputeState before = dispute.state();
    // News of its opening may arrive after those of its end.
    boolean moves = news.state() != DisputeState.OPENED && before != news.state();
    if (moves) {
      dispute.become(news.state());
      disputes.record(new DisputeEvent(news, before, news.state(), now));
    }
    if (isNew || moves) {
      changed.fire(
          new DisputeChanged(
              news.disputeId(), news.purchaseId(), dispute.state(), dispute.facts().amount()));
    }
  }
}
