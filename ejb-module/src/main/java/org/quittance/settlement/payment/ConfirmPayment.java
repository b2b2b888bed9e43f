package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Asks whether a purchase's payment stands, as a read-only vote in the caller's transaction.
 *
 * <p>The two branches of a purchase commit one after the other, so the row may show before the
 * money is taken; who is about to hand out something of worth asks the adapter.
 */
@Stateless
public class ConfirmPayment {

  @Inject private PaymentStore store;

  /** True once the payment is captured, and until all of it is paid back or any is disputed. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isCaptured(UUID purchaseId) {
    return store.ask(connection -> connection.confirm(purchaseId));
  }
}
