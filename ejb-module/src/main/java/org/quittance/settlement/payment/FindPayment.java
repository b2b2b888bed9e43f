package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads where a purchase's payment stands for one who decides by it, as a read-only vote in the
 * caller's transaction.
 */
@Stateless
public class FindPayment {

  @Inject private PaymentStore store;

  /** The newest payment of a purchase. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<PaymentFacts> find(UUID purchaseId) {
    return store.ask(connection -> connection.standing(purchaseId)).map(PaymentFacts::of);
  }
}
