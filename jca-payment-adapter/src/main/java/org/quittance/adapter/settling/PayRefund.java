package org.quittance.adapter.settling;

import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.NotCarriedOut;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.RefundReply;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.RecordOutcome;
import org.quittance.adapter.refund.Refund;
import org.quittance.adapter.refund.RefundOutcome;

/** Asks the processor once to pay a granted refund, and records the answer. */
public final class PayRefund {
  private final OutsideGateway gateway;
  private final RecordOutcome payments;
  private final RefundOutcome outcome;
  private final Waits waits;

  public PayRefund(
      OutsideGateway gateway, RecordOutcome payments, RefundOutcome outcome, Waits waits) {
    this.gateway = gateway;
    this.payments = payments;
    this.outcome = outcome;
    this.waits = waits;
  }

  void pay(Refund refund) throws PaymentException {
    Payment payment = payments.find(refund.paymentId()).orElseThrow();
    try {
      record(refund, gateway.refund(refund.card(payment.reference())));
    } catch (NotCarriedOut notAsked) {
      outcome.postponed(refund, waits.notAsked(), notAsked.getMessage());
    } catch (AnswerUnknown unknown) {
      outcome.stuck(refund, waits.unknown(refund.tries()), unknown.getMessage());
    }
  }

  private void record(Refund refund, RefundReply reply) throws PaymentException {
    if (reply instanceof RefundReply.Paid paid) {
      outcome.paid(refund, paid.reference());
    } else if (reply instanceof RefundReply.Bounced back) {
      outcome.paidAndBounced(refund, back.reference(), waits.backoff().longest(), back.reason());
    } else if (reply instanceof RefundReply.Refused no) {
      outcome.stuck(refund, waits.unknown(refund.tries()), no.reason());
    }
  }
}
