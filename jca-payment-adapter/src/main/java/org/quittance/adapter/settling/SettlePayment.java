package org.quittance.adapter.settling;

import java.lang.System.Logger.Level;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.NotCarriedOut;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.RecordOutcome;

/**
 * Asks the processor once for a payment's decided end, and records the answer. Only the processor's
 * own word that the payment is cancelled ends a capture without money; whatever else it says, it is
 * asked again.
 */
public final class SettlePayment {
  private static final System.Logger LOG = System.getLogger(SettlePayment.class.getName());

  /**
   * So often a processor may say that it knows no such payment before a void is taken as done: it
   * can never take money by a payment it does not know, and a bank ends such a hold by itself.
   */
  private static final int MISSING_UNTIL_GONE = 8;

  private final OutsideGateway gateway;
  private final RecordOutcome outcome;
  private final Waits waits;

  public SettlePayment(OutsideGateway gateway, RecordOutcome outcome, Waits waits) {
    this.gateway = gateway;
    this.outcome = outcome;
    this.waits = waits;
  }

  /** Does nothing for a payment with nothing to ask. */
  public void settle(Payment payment) throws PaymentException {
    try {
      switch (payment.state()) {
        case CAPTURING -> capture(payment);
        case VOIDING -> cancel(payment);
        default -> LOG.log(Level.DEBUG, "Nothing to ask about {0}", payment);
      }
    } catch (NotCarriedOut notAsked) {
      outcome.postponed(payment, waits.notAsked(), false, notAsked.getMessage());
    } catch (AnswerUnknown unknown) {
      later(payment, unknown.getMessage());
    }
  }

  private void capture(Payment payment) throws PaymentException, AnswerUnknown {
    Reply reply = gateway.capture(payment.card(), payment.reference(), payment.tries());
    if (reply instanceof Reply.Taken) {
      outcome.captured(payment);
    } else if (reply instanceof Reply.GivenBack gone) {
      outcome.captureFailed(payment, gone.code(), gone.reason());
    } else {
      later(payment, "asked to capture, the processor says " + reply);
    }
  }

  private void cancel(Payment payment) throws PaymentException, AnswerUnknown {
    Reply reply = gateway.cancel(payment.card(), payment.reference(), payment.tries());
    if (reply instanceof Reply.GivenBack) {
      outcome.voided(payment, "the processor gave the hold back");
    } else if (reply instanceof Reply.Missing && payment.tries() >= MISSING_UNTIL_GONE) {
      outcome.voided(payment, "the processor knows no such payment");
    } else {
      if (reply instanceof Reply.Taken) {
        LOG.log(
            Level.ERROR,
            "{0} was taken at the processor though nobody decided that; pay it back there",
            payment);
      }
      later(payment, "asked to cancel, the processor says " + reply);
    }
  }

  private void later(Payment payment, String why) throws PaymentException {
    outcome.postponed(payment, waits.unknown(payment.tries()), true, why);
  }
}
