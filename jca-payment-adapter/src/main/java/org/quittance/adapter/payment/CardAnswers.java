package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Records what a processor said about a first stage. One local transaction each; an answer to a
 * payment that has moved on meanwhile changes nothing.
 */
public final class CardAnswers {
  private final Store store;
  private final GiveBack giveBack;
  private final Actor actor;
  private final Payments payments = new Payments();

  public CardAnswers(Store store, GiveBack giveBack, Actor actor) {
    this.store = store;
    this.giveBack = giveBack;
    this.actor = actor;
  }

  /**
   * @return how the payment stands then; unknown if the answer could not be kept
   * @throws PaymentRefused {@code attempt-voided}
   */
  Outcome record(Payment payment, Reply reply) throws PaymentException {
    try {
      return Repetition.of(store.transact(tx -> write(tx, payment.id(), reply)));
    } catch (PaymentUnavailable notKept) {
      return new Outcome.Unknown(payment.id());
    }
  }

  /** How a payment stands now. */
  Outcome now(UUID payment) throws PaymentException {
    return Repetition.of(store.transact(tx -> payments.find(tx, payment)).orElseThrow());
  }

  private Payment write(StoreTransaction tx, UUID id, Reply reply) throws SQLException {
    Payment payment = payments.lock(tx, id);
    if (payment.state() == State.INTENDED || payment.state() == State.REQUIRES_ACTION) {
      move(tx, payment, reply);
    }
    return payments.find(tx, id).orElseThrow();
  }

  /** Known but not confirmed, or not known at all: that leaves it as it is. */
  private void move(StoreTransaction tx, Payment payment, Reply reply) throws SQLException {
    if (reply instanceof Reply.Held) {
      payments.move(tx, payment, State.HELD, actor, "money set aside");
    } else if (reply instanceof Reply.Taken) {
      // Somebody took it at the processor; nobody decided that here, so to us it is only held.
      payments.move(tx, payment, State.HELD, actor, "taken at the processor already");
    } else if (reply instanceof Reply.RequiresAction action) {
      askPayer(tx, payment, action.url());
    } else if (reply instanceof Reply.Refused no) {
      payments.refuse(tx, payment, State.DECLINED, actor, no.code(), no.reason());
    } else if (reply instanceof Reply.GivenBack gone) {
      payments.refuse(tx, payment, State.DECLINED, actor, "payment-declined", gone.reason());
    }
  }

  private void askPayer(StoreTransaction tx, Payment payment, String url) throws SQLException {
    payments.note(tx, payment.id(), url);
    if (payment.state() == State.INTENDED) {
      payments.move(tx, payment, State.REQUIRES_ACTION, actor, "the payer must act");
    }
  }

  /**
   * Gives an intended payment up that was never confirmed.
   *
   * @param certain whether nobody can have confirmed it; otherwise the processor is asked to cancel
   * @return whether it is given up
   */
  boolean giveUp(UUID id, boolean certain, String why) throws PaymentException {
    return store.transact(
        tx -> {
          Payment payment = payments.lock(tx, id);
          if (payment.state() != State.INTENDED) {
            return payment.state() == State.VOIDED;
          }
          giveBack.run(tx, payment, actor, Texts.cut(why, Texts.REASON));
          if (certain && payment.reference() != null) {
            giveBack.certain(tx, payment, actor, "never confirmed, so nothing is held");
          }
          return true;
        });
  }
}
