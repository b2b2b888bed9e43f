package org.quittance.adapter.payment;

import java.util.Optional;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.NotCarriedOut;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.store.Store;

/**
 * First stage with a card, outside any transaction: a durable intent, the payment made known to the
 * processor, its reference stored, and only then the question that sets money aside. Each store is
 * a local transaction of its own, and none is open while the processor is asked.
 *
 * <p>A crash before the reference is stored leaves an intent of which nothing is held; a crash
 * after it leaves an unknown outcome, which the same request resolves, or {@link VoidHold} ends.
 */
public final class AuthoriseCard {
  private final Store store;
  private final OutsideGateway gateway;
  private final Actor actor;
  private final Payments payments = new Payments();
  private final Repetition repetition = new Repetition();
  private final CardAnswers answers;

  /**
   * @param answers records what the processor says
   */
  public AuthoriseCard(Store store, OutsideGateway gateway, Actor actor, CardAnswers answers) {
    this.store = store;
    this.gateway = gateway;
    this.actor = actor;
    this.answers = answers;
  }

  Outcome authorise(HoldRequest request) throws PaymentException {
    Optional<Reply.Refused> objection = gateway.objection(request.amount());
    if (objection.isPresent()) {
      throw new PaymentRefused(objection.get().code(), objection.get().reason());
    }
    Payment payment =
        store.transact(
            tx -> {
              Optional<Payment> earlier = repetition.find(tx, request);
              return earlier.isPresent()
                  ? earlier.get()
                  : payments.intend(tx, request, gateway.name(), actor);
            });
    return switch (payment.state()) {
      case INTENDED -> payment.reference() == null ? create(payment) : resolve(payment);
      case REQUIRES_ACTION -> resolve(payment);
      default -> Repetition.of(payment);
    };
  }

  private Outcome create(Payment payment) throws PaymentException {
    Reply reply;
    try {
      reply = gateway.create(payment.card());
    } catch (AnswerUnknown unknown) {
      return nothingHeld(payment, false, unknown);
    }
    if (!(reply instanceof Reply.Created created)) {
      return answers.record(payment, reply);
    }
    if (!store.transact(tx -> payments.refer(tx, payment.id(), created.reference()))) {
      return answers.now(payment.id());
    }
    return confirm(payment, created.reference(), true);
  }

  private Outcome confirm(Payment payment, String reference, boolean first)
      throws PaymentException {
    try {
      Reply reply = gateway.confirm(payment.card(), reference);
      if (first && reply instanceof Reply.Missing) {
        return nothingHeld(payment, true, new AnswerUnknown("It lost the payment", null));
      }
      return answers.record(payment, reply);
    } catch (NotCarriedOut notSent) {
      return first ? nothingHeld(payment, false, notSent) : new Outcome.Unknown(payment.id());
    } catch (AnswerUnknown unknown) {
      return new Outcome.Unknown(payment.id());
    }
  }

  /** An earlier answer was lost, or the payer had to act: how does it stand? */
  public Outcome resolve(Payment payment) throws PaymentException {
    try {
      Reply reply = gateway.lookUp(payment.reference());
      return reply instanceof Reply.Created && payment.state() == State.INTENDED
          ? confirm(payment, payment.reference(), false)
          : answers.record(payment, reply);
    } catch (AnswerUnknown unknown) {
      return Repetition.of(payment);
    }
  }

  /**
   * The processor was not told to set anything aside, so the attempt is given up cleanly. If
   * somebody else asks under the same attempt meanwhile, its outcome is theirs to tell.
   *
   * @param certain whether the processor itself says so
   */
  private Outcome nothingHeld(Payment payment, boolean certain, AnswerUnknown why)
      throws PaymentException {
    if (answers.giveUp(payment.id(), certain, why.getMessage())) {
      throw new PaymentUnavailable(
          "The card processor does not answer; nothing was set aside. (" + why.getMessage() + ")",
          why);
    }
    return answers.now(payment.id());
  }
}
