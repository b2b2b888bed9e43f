package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.Answer;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * First stage of a settlement. With store credit, intent, answer and hold are one local
 * transaction, durable when it returns; a hold made within a branch is bound to it and so voided
 * with it, also when the process dies. A decline is bound to nothing and survives whatever becomes
 * of the branch. A card is {@link AuthoriseCard}'s.
 */
public final class AuthorisePayment {
  private final Store store;
  private final Gateway ledger;
  private final AuthoriseCard cards;
  private final Payments payments = new Payments();
  private final Repetition repetition = new Repetition();

  public AuthorisePayment(Store store, Gateway ledger, AuthoriseCard cards) {
    this.store = store;
    this.ledger = ledger;
    this.cards = cards;
  }

  /**
   * @throws PaymentRefused {@code request-not-possible}, {@code method-not-offered}, {@code
   *     attempt-reused}, {@code attempt-voided}, {@code payment-already-stands}, {@code
   *     branch-ended}, or why the processor can never be asked for such an amount
   * @throws IllegalStateException if a card is asked for inside a transaction
   */
  public Outcome authorise(HoldRequest request, Scope scope) throws PaymentException {
    Check.hold(request);
    if (!request.method().isCard()) {
      return store.transact(tx -> answer(tx, request, scope));
    }
    if (scope.isBranch()) {
      throw new IllegalStateException("A card is asked for outside any transaction only");
    }
    return cards.authorise(request);
  }

  private Outcome answer(StoreTransaction tx, HoldRequest request, Scope scope)
      throws SQLException, PaymentRefused {
    Optional<Payment> earlier = repetition.find(tx, request);
    return earlier.isPresent() ? Repetition.of(earlier.get()) : ask(tx, request, scope);
  }

  private Outcome ask(StoreTransaction tx, HoldRequest request, Scope scope)
      throws SQLException, PaymentRefused {
    Actor actor = scope.actor();
    Payment payment = payments.intend(tx, request, ledger.name(), actor);
    if (ledger.hold(tx, payment.charge()) instanceof Answer.Declined no) {
      payments.refuse(tx, payment, State.DECLINED, actor, no.code(), no.reason());
      return new Outcome.Declined(payment.id(), no.code(), no.reason());
    }
    payments.move(tx, payment, State.HELD, actor, "money set aside");
    Optional<UUID> branch = scope.join(tx);
    if (branch.isPresent() && !payments.bind(tx, payment.id(), branch.get())) {
      throw new IllegalStateException("A new hold is bound elsewhere: " + payment.id());
    }
    return new Outcome.Held(payment.id());
  }
}
