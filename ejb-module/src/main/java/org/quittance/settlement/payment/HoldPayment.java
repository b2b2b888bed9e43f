package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentStanding;

/**
 * First stage with a processor outside: sets the payer's money aside.
 *
 * <p>Transaction: none, so that no lock is held while the processor is waited for; the adapter
 * writes its intent before it asks. A crash leaves an intent or a hold that the same order finds
 * again, and that is given back if nobody asks.
 */
@Stateless
public class HoldPayment {

  @Inject private PaymentStore store;

  /**
   * @throws PaymentDeclined if the processor says no
   * @throws PaymentUndecided if an earlier attempt of the purchase has no outcome yet
   * @throws PaymentServiceUnavailable if the adapter does not answer
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Hold hold(PaymentOrder order) {
    try {
      return store.ask(connection -> hold(connection, order));
    } catch (AdapterRefused refused) {
      throw refused.asRefusalOf(order);
    }
  }

  private static Hold hold(PaymentConnection connection, PaymentOrder order)
      throws PaymentException {
    Optional<PaymentStanding> earlier = connection.standing(order.purchaseId());
    if (earlier.isEmpty()) {
      return ask(connection, order.request(order.attempt()));
    }
    PaymentStanding payment = earlier.get();
    return switch (payment.state()) {
      case HELD, CAPTURING, CAPTURED -> new Hold.Ready(payment.paymentId());
      // Asked under the number it was first asked under, the processor tells what became of it.
      case INTENDED, REQUIRES_ACTION -> ask(connection, order.request(payment.attempt()));
      case VOIDED, DECLINED, CAPTURE_FAILED -> ask(connection, order.request(order.attempt()));
      case PREPARED, VOIDING -> throw new PaymentUndecided(order.purchaseId());
    };
  }

  private static Hold ask(PaymentConnection connection, HoldRequest request)
      throws PaymentException {
    Outcome outcome = connection.authorise(request);
    if (outcome instanceof Outcome.Declined declined) {
      throw new PaymentDeclined(declined.code(), declined.reason());
    }
    if (outcome instanceof Outcome.RequiresAction action) {
      return new Hold.RequiresAction(action.redirectUrl());
    }
    if (outcome instanceof Outcome.Unknown) {
      return new Hold.Unknown();
    }
    if (outcome instanceof Outcome.CaptureFailed) {
      throw new PaymentUndecided(request.purchaseId());
    }
    return new Hold.Ready(outcome.paymentId());
  }
}
