package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the adapter knows of payments; outside any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentHistory {

  @Inject private PaymentStore store;

  /** The newest payment of a purchase. */
  public Optional<PaymentFacts> find(UUID purchaseId) {
    return store.ask(connection -> connection.standing(purchaseId)).map(PaymentFacts::of);
  }

  /** What a payment went through, oldest first. */
  public List<PaymentChange> changes(UUID paymentId) {
    return store.ask(connection -> connection.steps(paymentId)).stream()
        .map(PaymentChange::of)
        .toList();
  }

  /** Payments made before the instant that nothing decided on yet, in the order of their IDs. */
  public List<PaymentFacts> waiting(Instant madeBefore, Optional<UUID> after, int limit) {
    return store
        .ask(connection -> connection.waiting(madeBefore, after.orElse(null), limit))
        .stream()
        .map(PaymentFacts::of)
        .toList();
  }

  /** All payments in order of their IDs, after the given one. */
  public List<PaymentFacts> after(Optional<UUID> paymentId, int limit) {
    return store.ask(connection -> connection.payments(paymentId.orElse(null), limit)).stream()
        .map(PaymentFacts::of)
        .toList();
  }
}
