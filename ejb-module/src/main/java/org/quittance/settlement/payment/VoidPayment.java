package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Gives a hold back that no purchase came to need. Only for one who fenced the purchase's attempt.
 *
 * <p>Transaction: none; the adapter writes its decision before it asks the processor, and repeats
 * it after a crash.
 */
@Stateless
public class VoidPayment {

  @Inject private PaymentStore store;

  /**
   * @param reason one sentence, kept
   * @throws PaymentServiceUnavailable if the adapter does not answer
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public VoidOutcome voidHold(UUID purchaseId, String reason) {
    return switch (store.ask(connection -> connection.voidHold(purchaseId, reason))) {
      case NOTHING_HELD -> VoidOutcome.NOTHING_HELD;
      case VOIDED -> VoidOutcome.VOIDED;
      case VOIDING -> VoidOutcome.VOIDING;
      case OWNED -> VoidOutcome.OWNED;
    };
  }
}
