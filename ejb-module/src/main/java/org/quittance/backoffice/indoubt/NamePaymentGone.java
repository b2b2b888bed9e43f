package org.quittance.backoffice.indoubt;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.storefront.purchase.Difference;

/**
 * Names a purchase by card of whose payment the adapter has no record. The processor may well have
 * the money, so nothing is asked of it under a new number.
 *
 * <p>Transaction: a new one on the license database. What a crash leaves out the next round names.
 */
@Stateless
public class NamePaymentGone {

  @Inject private Event<Difference> differences;

  /** Names it, once. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void name(UUID purchaseId) {
    differences.fire(
        new Difference(
            "card-payment-without-record",
            purchaseId,
            "The purchase was paid by card, and the payment adapter has no record of it.",
            "Look for the purchase's ID at the processor. Restore the adapter's store of the same"
                + " moment as the license database, or pay the money back there and revoke the"
                + " proofs."));
  }
}
