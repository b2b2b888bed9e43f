package org.quittance.adapter.refund;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.Notices;
import org.quittance.adapter.payment.Payments;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * What becomes of granted refunds: records each answer with its notice in one local transaction, of
 * which only the first changes anything.
 */
public final class RefundOutcome {
  private final Store store;
  private final Notices notices;
  private final Actor actor;
  private final Payments payments = new Payments();
  private final Refunds refunds = new Refunds();

  public RefundOutcome(Store store, Notices notices, Actor actor) {
    this.store = store;
    this.notices = notices;
    this.actor = actor;
  }

  /** What is due, oldest first. */
  public List<UUID> due(int limit) throws PaymentException {
    return store.transact(tx -> refunds.due(tx, limit));
  }

  /** Everything that failed before is due now. */
  public void hasten() throws PaymentException {
    store.transact(refunds::hasten);
  }

  /** The refund, if it is due and nobody else claimed it; one that bounced is granted anew. */
  public Optional<Refund> claim(UUID id, Duration time) throws PaymentException {
    return store.transact(
        tx -> {
          Optional<Refund> mine = refunds.claim(tx, id, time);
          if (mine.isPresent() && mine.get().state() == State.BOUNCED) {
            String why = "paid again, because it came back";
            refunds.tryMove(tx, mine.get(), State.GRANTED, tx.now().plus(time), actor, why);
            return refunds.find(tx, id);
          }
          return mine;
        });
  }

  /** The processor pays it. */
  public void paid(Refund refund, String reference) throws PaymentException {
    store.transact(tx -> paid(tx, refund, reference));
  }

  private boolean paid(StoreTransaction tx, Refund refund, String reference) throws SQLException {
    boolean isNew =
        tell(tx, refund, State.PAID, null, PaymentNotice.Kind.REFUND_PAID, "the processor pays it");
    if (isNew) {
      refunds.refer(tx, refund.id(), reference);
    }
    return isNew;
  }

  /** The processor's answer is not known, or is a no for the time being. */
  public void stuck(Refund refund, Duration wait, String error) throws PaymentException {
    store.transact(
        tx -> {
          if (refund.state() == State.GRANTED) {
            Instant later = tx.now().plus(wait);
            tell(tx, refund, State.STUCK, later, PaymentNotice.Kind.REFUND_STUCK, error);
          }
          refunds.postpone(tx, refund.id(), wait, true, error);
          return null;
        });
  }

  /** The processor was not asked. */
  public void postponed(Refund refund, Duration wait, String error) throws PaymentException {
    store.transact(
        tx -> {
          refunds.postpone(tx, refund.id(), wait, false, error);
          return null;
        });
  }

  /** It was on its way and came back before that could be recorded. */
  public void paidAndBounced(Refund refund, String reference, Duration wait, String why)
      throws PaymentException {
    store.transact(tx -> paid(tx, refund, reference) && bounced(tx, reference, wait, why));
  }

  /**
   * It came back.
   *
   * @param reference its ID at the processor
   * @return whether a refund was paid under that reference
   */
  public boolean bounced(String reference, Duration wait, String why) throws PaymentException {
    return store.transact(tx -> bounced(tx, reference, wait, why));
  }

  private boolean bounced(StoreTransaction tx, String reference, Duration wait, String why)
      throws SQLException {
    Optional<Refund> paid =
        refunds.findByReference(tx, reference).filter(refund -> refund.state() == State.PAID);
    return paid.isPresent()
        && tell(
            tx,
            paid.get(),
            State.BOUNCED,
            tx.now().plus(wait),
            PaymentNotice.Kind.REFUND_BOUNCED,
            why);
  }

  private boolean tell(
      StoreTransaction tx,
      Refund refund,
      State to,
      Instant dueAt,
      PaymentNotice.Kind kind,
      String why)
      throws SQLException {
    Optional<Integer> number = refunds.tryMove(tx, refund, to, dueAt, actor, why);
    if (number.isPresent()) {
      notices.add(
          tx,
          kind,
          payments.find(tx, refund.paymentId()).orElseThrow(),
          refund.id(),
          number.get(),
          refund.amount(),
          why);
    }
    return number.isPresent();
  }
}
