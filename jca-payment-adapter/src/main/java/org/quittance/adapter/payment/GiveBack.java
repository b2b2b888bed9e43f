package org.quittance.adapter.payment;

import java.sql.SQLException;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.schedule.Alarm;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Gives a hold back within a local transaction that is under way: store credit at once; a card's
 * hold by a durable wish, which is asked for outside until the processor confirms. Of a payment the
 * processor was never told to confirm it is certain that nothing is held.
 */
public final class GiveBack {
  private final Gateway ledger;
  private final Alarm alarm;
  private final Payments payments = new Payments();

  public GiveBack(Gateway ledger, Alarm alarm) {
    this.ledger = ledger;
    this.alarm = alarm;
  }

  /**
   * @param payment as it stands in this transaction
   */
  void run(StoreTransaction tx, Payment payment, Actor actor, String why) throws SQLException {
    if (!payment.isOutside()) {
      payments.move(tx, payment, State.VOIDED, actor, why);
      ledger.release(tx, payment.charge());
      return;
    }
    payments.decide(tx, payment, State.VOIDING, tx.now(), actor, why);
    if (payment.reference() == null) {
      certain(tx, payment, actor, "never confirmed, so nothing is held");
    } else {
      tx.afterCommit(alarm);
    }
  }

  /** Ends a card's payment that is voiding, because nothing is held of it. */
  void certain(StoreTransaction tx, Payment payment, Actor actor, String why) throws SQLException {
    Payment voiding = payments.find(tx, payment.id()).orElseThrow();
    payments.move(tx, voiding, State.VOIDED, actor, why);
  }
}
