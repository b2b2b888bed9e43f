package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.quittance.settlement.payment.PaymentOutcome;

/** Hears from settlement what became of a purchase's payment, in the notice's own transaction. */
@ApplicationScoped
class HearOutcome {

  @Inject private SettlePurchase settlePurchase;

  void hear(@Observes PaymentOutcome outcome) {
    settlePurchase.settle(outcome, "payment");
  }
}
