package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.PaymentStanding;

/**
 * Both stages of a settlement in one branch: hold, and adopt the hold, so that the transaction's
 * commit captures and its rollback voids.
 *
 * <p>Transaction: joins the purchase's. A crash before prepare leaves a hold the adapter voids at
 * its next start; after prepare, recovery decides.
 */
@Stateless
public class TakePayment {

  @Inject private PaymentStore store;

  /**
   * @return the payment's ID
   * @throws PaymentDeclined if the gateway says no
   * @throws PaymentUndecided if an earlier attempt of the purchase has no outcome yet
   * @throws PaymentServiceUnavailable if the adapter does not answer
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public UUID take(PaymentOrder order) {
    return store.ask(connection -> take(connection, order));
  }

  private static UUID take(PaymentConnection connection, PaymentOrder order)
      throws PaymentException {
    var request =
        new HoldRequest(
            order.purchaseId(),
            order.attempt(),
            order.payer(),
            new Amount(order.amount().minor(), order.amount().currency()),
            PaymentMethod.credit());
    // A later attempt asks what became of the earlier ones before anything is assumed.
    if (order.attempt() > 1) {
      Optional<UUID> captured = capturedBefore(connection, request);
      if (captured.isPresent()) {
        return captured.get();
      }
    }
    Outcome held = connection.authorise(request);
    if (held instanceof Outcome.Declined declined) {
      throw new PaymentDeclined(declined.code(), declined.reason());
    }
    if (held instanceof Outcome.Held hold) {
      connection.adopt(hold.paymentId(), request);
      return hold.paymentId();
    }
    throw new PaymentUndecided(order.purchaseId());
  }

  private static Optional<UUID> capturedBefore(PaymentConnection connection, HoldRequest request)
      throws PaymentException {
    Optional<PaymentStanding> earlier = connection.standing(request.purchaseId());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    return switch (earlier.get().state()) {
      case CAPTURED -> {
        connection.adopt(earlier.get().paymentId(), request);
        yield Optional.of(earlier.get().paymentId());
      }
      case VOIDED, DECLINED -> Optional.empty();
      case INTENDED, REQUIRES_ACTION, HELD, PREPARED, CAPTURING, CAPTURE_FAILED, VOIDING ->
          throw new PaymentUndecided(request.purchaseId());
    };
  }
}
