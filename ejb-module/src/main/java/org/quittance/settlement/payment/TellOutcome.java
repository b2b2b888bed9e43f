package org.quittance.settlement.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.settlement.payment.PaymentOutcome.Kind;

/** Turns the adapter's notices about payments into settlement's own event, in their transaction. */
@ApplicationScoped
class TellOutcome {

  @Inject private Event<PaymentOutcome> outcomes;

  void tell(@Observes PaymentNotice notice) {
    kind(notice.kind())
        .ifPresent(
            kind ->
                outcomes.fire(
                    new PaymentOutcome(
                        notice.purchaseId(), notice.paymentId(), kind, notice.reason())));
  }

  private static Optional<Kind> kind(PaymentNotice.Kind kind) {
    return switch (kind) {
      case CAPTURED -> Optional.of(Kind.CAPTURED);
      case CAPTURE_FAILED -> Optional.of(Kind.CAPTURE_FAILED);
      case ROLLED_BACK -> Optional.of(Kind.ROLLED_BACK);
      case REFUND_RELEASED,
          REFUND_PAID,
          REFUND_STUCK,
          REFUND_BOUNCED,
          DISPUTE_OPENED,
          DISPUTE_WON,
          DISPUTE_LOST ->
          Optional.empty();
    };
  }
}
