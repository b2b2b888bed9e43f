package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.CapturePayment;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.storefront.purchase.SettlePurchase;

/** Has a decided capture carried out once more, and applies what the processor says. */
@ApplicationScoped
class CaptureNow {

  @Inject private CapturePayment capturePayment;
  @Inject private SettlePurchase settlePurchase;

  /** Whether the processor said anything. */
  boolean capture(UUID purchaseId, UUID paymentId) {
    Optional<PaymentOutcome> outcome = capturePayment.capture(purchaseId, paymentId);
    outcome.ifPresent(said -> settlePurchase.settle(said, "janitor"));
    return outcome.isPresent();
  }
}
