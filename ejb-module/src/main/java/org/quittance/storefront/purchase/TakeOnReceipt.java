package org.quittance.storefront.purchase;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.recovery.KeepRecovering;
import org.quittance.settlement.payment.PaymentUndecided;
import org.quittance.settlement.payment.Taken;

/**
 * Takes the money of a purchase that waits for its receipt, and has the processor asked at once.
 */
@ApplicationScoped
class TakeOnReceipt {

  @Inject private CaptureOnReceipt captureOnReceipt;
  @Inject private CaptureAtOnce captureAtOnce;
  @Inject private VoidPurchase voidPurchase;
  @Inject private KeepRecovering keepRecovering;

  /**
   * @return false if the purchase does not wait
   * @throws ReceiptTooLate if what was set aside is not held any more
   */
  boolean take(UUID purchaseId, String why) {
    try {
      Optional<Taken> taken = captureOnReceipt.capture(purchaseId, "buyer", why);
      taken.ifPresent(payment -> captureAtOnce.capture(purchaseId, payment));
      return taken.isPresent();
    } catch (PaymentUndecided notHeld) {
      // Unless it was taken, or a transaction may still take it, nothing will ever come of it.
      if (voidPurchase.giveBack(purchaseId, "server", "its money is not held any more")) {
        throw new ReceiptTooLate(purchaseId);
      }
      throw notHeld;
    } catch (EJBException unknown) {
      keepRecovering.recoverSoon();
      throw unknown;
    }
  }
}
