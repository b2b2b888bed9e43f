package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Records how a decided capture or void ended, with the notice of it, in one local transaction.
 * Only the first of several answers changes anything.
 */
public final class RecordOutcome {
  private final Store store;
  private final Notices notices;
  private final Actor actor;
  private final Payments payments = new Payments();
  private final DuePayments due = new DuePayments();

  public RecordOutcome(Store store, Notices notices, Actor actor) {
    this.store = store;
    this.notices = notices;
    this.actor = actor;
  }

  /** A payment by its ID. */
  public Optional<Payment> find(UUID payment) throws PaymentException {
    return store.transact(tx -> payments.find(tx, payment));
  }

  /** A payment by its ID at the processor. */
  public Optional<Payment> findByReference(String gateway, String reference)
      throws PaymentException {
    return store.transact(tx -> payments.findByReference(tx, gateway, reference));
  }

  /** What is due, oldest first. */
  public List<UUID> due(int limit) throws PaymentException {
    return store.transact(tx -> due.list(tx, limit));
  }

  /** Everything that failed before is due now. */
  public void hasten() throws PaymentException {
    store.transact(due::hasten);
  }

  /** The payment, if it is due and nobody else claimed it. */
  public Optional<Payment> claim(UUID payment, Duration time) throws PaymentException {
    return store.transact(tx -> due.claim(tx, payment, time));
  }

  /** The processor took the money. */
  public void captured(Payment payment) throws PaymentException {
    String why = "the processor took the money";
    store.transact(
        tx ->
            tell(
                tx,
                payments.tryMove(tx, payment, State.CAPTURED, actor, why),
                PaymentNotice.Kind.CAPTURED,
                payment,
                why));
  }

  /** The processor will never take the money. */
  public void captureFailed(Payment payment, String code, String reason) throws PaymentException {
    store.transact(
        tx ->
            tell(
                tx,
                payments.refuse(tx, payment, State.CAPTURE_FAILED, actor, code, reason),
                PaymentNotice.Kind.CAPTURE_FAILED,
                payment,
                reason));
  }

  /** The hold is given back; nobody waits to be told. */
  public void voided(Payment payment, String why) throws PaymentException {
    store.transact(tx -> payments.tryMove(tx, payment, State.VOIDED, actor, why));
  }

  /**
   * There is no certain answer yet.
   *
   * @param asked whether the processor may have got the question
   */
  public void postponed(Payment payment, Duration wait, boolean asked, String error)
      throws PaymentException {
    store.transact(
        tx -> {
          due.postpone(tx, payment, wait, asked, error);
          return null;
        });
  }

  private boolean tell(
      StoreTransaction tx, boolean isNew, PaymentNotice.Kind kind, Payment payment, String reason)
      throws SQLException {
    if (isNew) {
      notices.add(tx, kind, payment, reason);
    }
    return isNew;
  }
}
