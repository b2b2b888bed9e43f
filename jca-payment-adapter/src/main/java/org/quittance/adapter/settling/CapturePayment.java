package org.quittance.adapter.settling;

import java.util.UUID;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.payment.Check;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.RecordOutcome;

/**
 * Second stage at once, for whoever decided it; outside any transaction. A crash or a lost answer
 * leaves the decision, which {@link DueWork} carries out.
 */
public final class CapturePayment {
  private final RecordOutcome outcome;
  private final SettlePayment settlePayment;

  public CapturePayment(RecordOutcome outcome, SettlePayment settlePayment) {
    this.outcome = outcome;
    this.settlePayment = settlePayment;
  }

  /**
   * @return captured, capture failed, or settling while the processor's answer is not known
   * @throws PaymentRefused {@code unknown-payment} or {@code capture-not-decided}
   */
  public Outcome capture(UUID paymentId) throws PaymentException {
    Check.given(paymentId, "The payment's ID");
    Payment payment = get(paymentId);
    return switch (payment.state()) {
      case CAPTURING -> ask(payment);
      case CAPTURED, CAPTURE_FAILED -> told(payment);
      default ->
          throw new PaymentRefused(
              "capture-not-decided", "Nobody decided that this payment is taken: " + payment);
    };
  }

  private Outcome ask(Payment payment) throws PaymentException {
    settlePayment.settle(payment);
    return told(get(payment.id()));
  }

  private static Outcome told(Payment payment) {
    return switch (payment.state()) {
      case CAPTURED -> new Outcome.Captured(payment.id());
      case CAPTURE_FAILED ->
          new Outcome.CaptureFailed(payment.id(), payment.declineCode(), payment.declineReason());
      default -> new Outcome.Settling(payment.id());
    };
  }

  private Payment get(UUID paymentId) throws PaymentException {
    return outcome
        .find(paymentId)
        .orElseThrow(
            () -> new PaymentRefused("unknown-payment", "There is no such payment: " + paymentId));
  }
}
