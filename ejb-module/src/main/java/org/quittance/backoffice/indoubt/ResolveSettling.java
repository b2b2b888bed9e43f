package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/**
 * Ends a purchase that has been settling for long: applies what became of its payment, has the
 * capture repeated, or has a payment that the platform lost taken anew.
 */
@ApplicationScoped
class ResolveSettling {

  @Inject private PaymentHistory payments;
  @Inject private SettlePurchase settlePurchase;
  @Inject private CaptureNow captureNow;
  @Inject private RetakeLostPayment retakeLostPayment;
  @Inject private NamePaymentGone namePaymentGone;
  @Inject private ReadPurchase readPurchase;
  @Inject private ProcessRegister register;
  @Inject private ServerClock clock;

  /**
   * @param ask whether the processor is worth asking in this round
   */
  Resolution resolve(Doubtful purchase, boolean ask) {
    Optional<PaymentFacts> payment = payments.find(purchase.purchaseId());
    String state = payment.map(PaymentFacts::state).orElse("none");
    boolean own =
        payment.map(PaymentFacts::paymentId).filter(purchase.paymentId()::equals).isPresent();
    if (own && state.equals("captured")) {
      return settle(purchase, Kind.CAPTURED, "money taken");
    }
    if (own && state.equals("capture_failed")) {
      return settle(purchase, Kind.CAPTURE_FAILED, "the processor will never take the money");
    }
    if (own && state.equals("capturing")) {
      boolean said = ask && captureNow.capture(purchase.purchaseId(), purchase.paymentId());
      return said ? Resolution.COMPLETED : Resolution.LEFT;
    }
    if (state.equals("prepared") || isAtWork(purchase)) {
      return Resolution.LEFT;
    }
    if (payment.isEmpty() && readPurchase.getForOperator(purchase.purchaseId()).isByCard()) {
      namePaymentGone.name(purchase.purchaseId());
      return Resolution.LEFT;
    }
    return retakeLostPayment.retake(purchase, state);
  }

  private boolean isAtWork(Doubtful purchase) {
    return purchase.busyUntil().isAfter(clock.now())
        && register.isLiving(purchase.node(), purchase.process());
  }

  private Resolution settle(Doubtful purchase, Kind kind, String reason) {
    UUID id = purchase.purchaseId();
    settlePurchase.settle(new PaymentOutcome(id, purchase.paymentId(), kind, reason), "janitor");
    return Resolution.COMPLETED;
  }
}
