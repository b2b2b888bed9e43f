package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.adapter.api.Outcome;

/**
 * Second stage at once, for a payment whose capture is decided; it takes at most one call to the
 * processor.
 *
 * <p>Transaction: none. Without this call, or after a crash in it, the adapter captures all the
 * same and tells by a notice.
 */
@Stateless
public class CapturePayment {

  private static final Logger LOG = Logger.getLogger(CapturePayment.class.getName());

  @Inject private PaymentStore store;

  /** What became of it; empty while the processor has not said. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<PaymentOutcome> capture(UUID purchaseId, UUID paymentId) {
    try {
      Outcome outcome = store.ask(connection -> connection.capture(paymentId));
      if (outcome instanceof Outcome.Captured) {
        return Optional.of(
            new PaymentOutcome(purchaseId, paymentId, PaymentOutcome.Kind.CAPTURED, "money taken"));
      }
      if (outcome instanceof Outcome.CaptureFailed failed) {
        return Optional.of(
            new PaymentOutcome(
                purchaseId,
                paymentId,
                PaymentOutcome.Kind.CAPTURE_FAILED,
                failed.code() + ": " + failed.reason()));
      }
    } catch (PaymentServiceUnavailable | AdapterRefused later) {
      LOG.log(Level.FINE, "The capture for purchase " + purchaseId + " is left to later.", later);
    }
    return Optional.empty();
  }
}
