package org.quittance.adapter.refund;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.payment.Check;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.Payments;
import org.quittance.adapter.payment.Scope;
import org.quittance.adapter.payment.TakenBack;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Reserves a refund within a branch. One local transaction; the reservation is one conditional
 * statement, so many at once never exceed what was captured. A crash before the branch prepared
 * releases it.
 */
public final class RefundPayment {
  private final Store store;
  private final OutsideGateway cards;
  private final Payments payments = new Payments();
  private final Refunds refunds = new Refunds();
  private final TakenBack takenBack = new TakenBack();

  /**
   * @param cards says which amounts a processor can never pay back
   */
  public RefundPayment(Store store, OutsideGateway cards) {
    this.store = store;
    this.cards = cards;
  }

  /**
   * @throws PaymentRefused {@code request-not-possible}, {@code nothing-captured}, {@code
   *     hold-mismatch}, {@code refund-exceeds-captured}, {@code refund-id-reused}, {@code
   *     refund-in-flight}, {@code branch-ended}, or why the processor can never pay such an amount
   */
  public RefundStanding refund(RefundRequest request, Scope branch) throws PaymentException {
    Check.given(request, "The refund");
    Check.given(request.refundId(), "The refund's ID");
    Check.given(request.purchaseId(), "The purchase's ID");
    Check.amount(request.amount());
    Check.reason(request.reason());
    return store.transact(tx -> promised(tx, refund(tx, request, branch)));
  }

  /** The ledger pays with the commit, so that is what a caller may count on. */
  private RefundStanding promised(StoreTransaction tx, Refund refund) throws SQLException {
    boolean paysAtCommit =
        refund.state() == RefundStanding.State.REQUESTED
            && !payments.find(tx, refund.paymentId()).orElseThrow().isOutside();
    return refund.standing(paysAtCommit ? RefundStanding.State.PAID : refund.state());
  }

  /** A refund by its ID. */
  public Optional<RefundStanding> find(UUID refundId) throws PaymentException {
    Check.given(refundId, "The refund's ID");
    return store
        .transact(tx -> refunds.find(tx, refundId))
        .map(refund -> refund.standing(refund.state()));
  }

  private Refund refund(StoreTransaction tx, RefundRequest request, Scope scope)
      throws SQLException, PaymentRefused {
    Optional<Refund> earlier = refunds.find(tx, request.refundId());
    if (earlier.isPresent()) {
      requireSame(earlier.get(), request);
      if (earlier.get().state() != RefundStanding.State.RELEASED) {
        return repeated(tx, earlier.get(), scope);
      }
    }
    Payment payment = captured(tx, request);
    UUID branch = scope.join(tx).orElseThrow();
    if (!takenBack.reserve(tx, payment.id(), request.amount().minor())) {
      throw new PaymentRefused(
          "refund-exceeds-captured",
          "Refunds and disputes leave less than that of the payment; ask for less.");
    }
    if (earlier.isPresent()) {
      refunds.requestAgain(tx, earlier.get(), branch, scope.actor(), request.reason());
    } else {
      refunds.request(tx, request, payment.id(), branch, scope.actor());
    }
    return refunds.find(tx, request.refundId()).orElseThrow();
  }

  private static void requireSame(Refund earlier, RefundRequest request) throws PaymentRefused {
    if (!earlier.purchaseId().equals(request.purchaseId())
        || !earlier.amount().equals(request.amount())) {
      throw new PaymentRefused(
          "refund-id-reused", "This refund ID stands for another refund; take a new one.");
    }
  }

  /** What another branch only asked for may yet be released: it is not this branch's. */
  private static Refund repeated(StoreTransaction tx, Refund earlier, Scope scope)
      throws SQLException, PaymentRefused {
    if (earlier.state() == RefundStanding.State.REQUESTED
        && !earlier.branchId().equals(scope.join(tx).orElseThrow())) {
      throw new PaymentRefused(
          "refund-in-flight", "Another transaction is asking for this refund; ask again later.");
    }
    return earlier;
  }

  private Payment captured(StoreTransaction tx, RefundRequest request)
      throws SQLException, PaymentRefused {
    Payment payment =
        payments
            .findLive(tx, request.purchaseId())
            .filter(live -> live.state() == State.CAPTURED)
            .orElseThrow(
                () ->
                    new PaymentRefused(
                        "nothing-captured", "Nothing was taken for this purchase, or not yet."));
    if (!payment.amount().currency().equals(request.amount().currency())) {
      throw new PaymentRefused(
          "hold-mismatch", "The payment is in " + payment.amount().currency() + ".");
    }
    requirePossible(payment, request);
    return payment;
  }

  private void requirePossible(Payment payment, RefundRequest request) throws PaymentRefused {
    Optional<Reply.Refused> objection =
        payment.isOutside() ? cards.objection(request.amount()) : Optional.empty();
    if (objection.isPresent()) {
      throw new PaymentRefused(objection.get().code(), objection.get().reason());
    }
  }
}
