package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentStanding;

/**
 * Makes the present transaction responsible for a payment: its commit captures, or decides to
 * capture, and its rollback voids. A card's hold was asked for before; store credit is held here.
 *
 * <p>Transaction: joins the purchase's. A crash before prepare leaves a hold that is given back;
 * after prepare, recovery decides.
 */
@Stateless
public class TakePayment {

  @Inject private PaymentStore store;

  /**
   * @param held the payment {@link HoldPayment} made ready; empty for store credit
   * @throws PaymentDeclined if the gateway says no
   * @throws PaymentUndecided if an earlier attempt of the purchase has no outcome yet
   * @throws PaymentServiceUnavailable if the adapter does not answer
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Taken take(PaymentOrder order, Optional<UUID> held) {
    try {
      return store.ask(
          connection ->
              held.isPresent()
                  ? adopt(connection, order, held.get())
                  : holdAndAdopt(connection, order));
    } catch (AdapterRefused refused) {
      throw refused.asRefusalOf(order);
    }
  }

  private static Taken adopt(PaymentConnection connection, PaymentOrder order, UUID paymentId)
      throws PaymentException {
    Outcome outcome = connection.adopt(paymentId, order.request(order.attempt()));
    return new Taken(paymentId, outcome instanceof Outcome.Captured);
  }

  private static Taken holdAndAdopt(PaymentConnection connection, PaymentOrder order)
      throws PaymentException {
    // A later attempt asks what became of the earlier ones before anything is assumed.
    if (order.attempt() > 1) {
      Optional<UUID> decided = decidedBefore(connection, order);
      if (decided.isPresent()) {
        return adopt(connection, order, decided.get());
      }
    }
    Outcome held = connection.authorise(order.request(order.attempt()));
    if (held instanceof Outcome.Declined declined) {
      throw new PaymentDeclined(declined.code(), declined.reason());
    }
    if (held instanceof Outcome.Held hold) {
      return adopt(connection, order, hold.paymentId());
    }
    throw new PaymentUndecided(order.purchaseId());
  }

  private static Optional<UUID> decidedBefore(PaymentConnection connection, PaymentOrder order)
      throws PaymentException {
    Optional<PaymentStanding> earlier = connection.standing(order.purchaseId());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    return switch (earlier.get().state()) {
      case CAPTURED, CAPTURING -> Optional.of(earlier.get().paymentId());
      case VOIDED, DECLINED, CAPTURE_FAILED -> Optional.empty();
      case INTENDED, REQUIRES_ACTION, HELD, PREPARED, VOIDING ->
          throw new PaymentUndecided(order.purchaseId());
    };
  }
}
