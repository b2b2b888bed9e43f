package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.settlement.payment.CapturePayment;
import org.quittance.settlement.payment.Taken;

/**
 * Takes the money of a purchase that was just committed, so that its buyer need not wait for the
 * adapter to do it. Whatever goes wrong here is left to the adapter and its notice.
 */
@ApplicationScoped
class CaptureAtOnce {

  private static final Logger LOG = Logger.getLogger(CaptureAtOnce.class.getName());

  @Inject private CapturePayment capturePayment;
  @Inject private SettlePurchase settlePurchase;

  void capture(UUID purchaseId, Taken taken) {
    if (taken.captured()) {
      return;
    }
    try {
      capturePayment
          .capture(purchaseId, taken.paymentId())
          .ifPresent(outcome -> settlePurchase.settle(outcome, "payment"));
    } catch (RuntimeException later) {
      // The purchase is committed; its notice comes again until it is taken in.
      LOG.log(Level.INFO, "Purchase " + purchaseId + " is left settling for now.", later);
    }
  }
}
