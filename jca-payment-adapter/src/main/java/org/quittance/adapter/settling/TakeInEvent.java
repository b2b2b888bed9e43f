package org.quittance.adapter.settling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.dispute.RecordDispute;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.payment.AuthoriseCard;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.RecordOutcome;
import org.quittance.adapter.refund.RefundOutcome;

/**
 * Does what one event of the processor asks for. Of a payment it only says that something changed;
 * how it stands now is asked, so the order in which events arrive means nothing.
 */
public final class TakeInEvent {
  private static final System.Logger LOG = System.getLogger(TakeInEvent.class.getName());

  private static final Duration LONGEST_WAIT_FOR_CAPTURE = Duration.ofHours(1);

  private final OutsideGateway gateway;
  private final RecordOutcome payments;
  private final AuthoriseCard authoriseCard;
  private final SettlePayment settlePayment;
  private final RefundOutcome refunds;
  private final RecordDispute recordDispute;
  private final Waits waits;

  public TakeInEvent(
      OutsideGateway gateway,
      RecordOutcome payments,
      AuthoriseCard authoriseCard,
      SettlePayment settlePayment,
      RefundOutcome refunds,
      RecordDispute recordDispute,
      Waits waits) {
    this.gateway = gateway;
    this.payments = payments;
    this.authoriseCard = authoriseCard;
    this.settlePayment = settlePayment;
    this.refunds = refunds;
    this.recordDispute = recordDispute;
    this.waits = waits;
  }

  void run(ProcessorEvent event) throws PaymentException, AnswerUnknown {
    try {
      switch (event.kind()) {
        case PAYMENT_CHANGED -> changed(event);
        case DISPUTE_OPENED -> disputed(event);
        case DISPUTE_WON -> decided(event, true);
        case DISPUTE_LOST -> decided(event, false);
        case REFUND_BOUNCED ->
            refunds.bounced(event.subject(), waits.backoff().longest(), event.reason());
        case UNREADABLE -> throw new IllegalStateException("It cannot be read: " + event.reason());
        case OTHER -> LOG.log(Level.DEBUG, "Nothing to do about {0}", event.type());
      }
    } catch (PaymentRefused contradicted) {
      LOG.log(
          Level.WARNING,
          "The processor''s event {0} ({1}) fits nothing here: {2}",
          event.id(),
          event.type(),
          contradicted.getMessage());
    }
  }

  private void changed(ProcessorEvent event) throws PaymentException, AnswerUnknown {
    Optional<Payment> found = payments.findByReference(gateway.name(), event.payment());
    if (found.isEmpty()) {
      return;
    }
    Payment payment = found.get();
    switch (payment.state()) {
      case INTENDED, REQUIRES_ACTION -> authoriseCard.resolve(payment);
      case CAPTURING, VOIDING -> settlePayment.settle(payment);
      case DECLINED, VOIDED -> strayHold(payment);
      default -> LOG.log(Level.DEBUG, "Nothing to ask about {0}", payment);
    }
  }

  /** A late success of what was given up is given back too. */
  private void strayHold(Payment payment) throws AnswerUnknown {
    if (gateway.lookUp(payment.reference()) instanceof Reply.Held) {
      LOG.log(Level.WARNING, "{0} is held at the processor after all; cancelling it", payment);
      gateway.cancel(payment.card(), payment.reference(), 1);
    }
  }

  private void disputed(ProcessorEvent event) throws PaymentException, AnswerUnknown {
    Optional<Payment> found = payments.findByReference(gateway.name(), event.payment());
    if (found.isEmpty()) {
      return;
    }
    Payment payment = settled(found.get(), event);
    if (payment.state() != State.CAPTURED) {
      LOG.log(
          Level.ERROR,
          "Dispute {0} is recorded of {1}, of which nothing was taken here; ask the processor",
          event.subject(),
          payment);
    }
    recordDispute.reported(payment, event.subject(), event.amount(), reason(event));
  }

  /**
   * Who disputes a payment says that it was taken, so the answer to that is there too. The dispute
   * waits for it, for whoever is told of both should hear of the capture first; but not for ever.
   */
  private Payment settled(Payment payment, ProcessorEvent event)
      throws PaymentException, AnswerUnknown {
    if (payment.state() != State.CAPTURING) {
      return payment;
    }
    settlePayment.settle(payment);
    Payment now = payments.find(payment.id()).orElseThrow();
    if (now.state() == State.CAPTURING
        && event.at().isAfter(Instant.now().minus(LONGEST_WAIT_FOR_CAPTURE))) {
      throw new AnswerUnknown("Whether the disputed " + now + " was taken is not known yet", null);
    }
    return now;
  }

  private void decided(ProcessorEvent event, boolean won) throws PaymentException, AnswerUnknown {
    if (payments.findByReference(gateway.name(), event.payment()).isPresent()) {
      disputed(event);
      recordDispute.close(event.subject(), won);
    }
  }

  private static String reason(ProcessorEvent event) {
    return event.reason().isBlank() ? "disputed at the processor" : event.reason();
  }
}
