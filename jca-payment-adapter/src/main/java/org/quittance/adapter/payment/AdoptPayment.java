package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Makes a branch responsible for a hold: its commit takes store credit, or decides that a card's
 * money is taken. One local transaction; a conditional update decides between two branches that
 * want the same hold. A crash before the branch prepared voids the hold.
 */
public final class AdoptPayment {
  private final Store store;
  private final Payments payments = new Payments();
  private final Adoptions adoptions = new Adoptions();

  public AdoptPayment(Store store) {
    this.store = store;
  }

  /**
   * @param branch the branch that will end the hold
   * @throws PaymentRefused {@code unknown-payment}, {@code hold-mismatch}, {@code
   *     hold-adopted-elsewhere}, {@code hold-not-adoptable} or {@code branch-ended}
   */
  public Outcome adopt(UUID paymentId, HoldRequest expected, Scope branch) throws PaymentException {
    Check.given(paymentId, "The payment's ID");
    Check.hold(expected);
    return store.transact(tx -> adopt(tx, paymentId, expected, branch));
  }

  private Outcome adopt(StoreTransaction tx, UUID paymentId, HoldRequest expected, Scope scope)
      throws SQLException, PaymentRefused {
    Payment payment =
        payments
            .find(tx, paymentId)
            .orElseThrow(
                () ->
                    new PaymentRefused(
                        "unknown-payment", "There is no such payment: " + paymentId));
    if (!payment.matches(expected)) {
      throw new PaymentRefused(
          "hold-mismatch", "The hold is for another purchase, payer, amount or currency.");
    }
    if (payment.state() == State.CAPTURED) {
      return new Outcome.Captured(paymentId);
    }
    if (payment.state() == State.CAPTURING) {
      return new Outcome.Settling(paymentId);
    }
    requireHeld(payment);
    bind(tx, payment, scope.join(tx).orElseThrow());
    return payment.isOutside() ? new Outcome.Settling(paymentId) : new Outcome.Captured(paymentId);
  }

  private static void requireHeld(Payment payment) throws PaymentRefused {
    if (payment.state() == State.PREPARED) {
      throw elsewhere();
    }
    if (payment.state() != State.HELD) {
      throw new PaymentRefused(
          "hold-not-adoptable",
          "Nothing is held any more: the payment is " + Payments.text(payment.state()) + ".");
    }
  }

  private void bind(StoreTransaction tx, Payment payment, UUID branch)
      throws SQLException, PaymentRefused {
    if (!payments.bind(tx, payment.id(), branch)) {
      throw elsewhere();
    }
    if (!adoptions.of(tx, branch).contains(payment.id())) {
      adoptions.add(tx, branch, payment.id());
    }
  }

  private static PaymentRefused elsewhere() {
    return new PaymentRefused(
        "hold-adopted-elsewhere", "Another transaction is ending this hold; ask again later.");
  }
}
