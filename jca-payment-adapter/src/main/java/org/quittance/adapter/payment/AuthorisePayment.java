package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.Optional;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.gateway.Answer;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * First stage of a settlement. Intent, answer and hold are one local transaction, durable when it
 * returns; a hold made within a branch is bound to it and so voided with it, also when the process
 * dies. A decline is bound to nothing and survives whatever becomes of the branch.
 */
public final class AuthorisePayment {
  private final Store store;
  private final Gateway gateway;
  private final Payments payments = new Payments();

  public AuthorisePayment(Store store, Gateway gateway) {
    this.store = store;
    this.gateway = gateway;
  }

  /**
   * @throws PaymentRefused {@code request-not-possible}, {@code attempt-reused}, {@code
   *     attempt-voided}, {@code payment-already-stands} or {@code branch-ended}
   */
  public Outcome authorise(HoldRequest request, Scope scope) throws PaymentException {
    Check.hold(request);
    return store.transact(tx -> answer(tx, request, scope));
  }

  private Outcome answer(StoreTransaction tx, HoldRequest request, Scope scope)
      throws SQLException, PaymentRefused {
    Optional<Payment> earlier = payments.find(tx, request.purchaseId(), request.attempt());
    if (earlier.isPresent()) {
      return Repetition.of(earlier.get(), request);
    }
    Optional<Payment> live = payments.findLive(tx, request.purchaseId());
    if (live.isEmpty()) {
      return ask(tx, request, scope);
    }
    if (live.get().attempt() == request.attempt()) {
      // The same request came in between the two looks.
      return Repetition.of(live.get(), request);
    }
    throw new PaymentRefused(
        "payment-already-stands",
        "Another attempt to pay this purchase stands; ask what became of it.");
  }

  private Outcome ask(StoreTransaction tx, HoldRequest request, Scope scope)
      throws SQLException, PaymentRefused {
    Actor actor = scope.actor();
    Payment payment = payments.intend(tx, request, gateway.name(), actor);
    Answer answer = gateway.hold(tx, payment.charge());
    if (answer instanceof Answer.Declined no) {
      payments.decline(tx, payment, actor, no.code(), no.reason());
      return new Outcome.Declined(payment.id(), no.code(), no.reason());
    }
    payments.hold(tx, payment, scope.join(tx), actor);
    return new Outcome.Held(payment.id());
  }
}
