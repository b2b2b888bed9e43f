package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentStep;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/** Tells where payments stand; reads only what is committed and writes nothing. */
public final class ReadPayments {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Store store;
  private final Payments payments = new Payments();
  private final Events events = new Events();

  public ReadPayments(Store store) {
    this.store = store;
  }

  /**
   * Whether the purchase's payment is captured and stands: not while its capture is under way, nor
   * once all of it was paid back or any of it is disputed.
   */
  public boolean stands(UUID purchaseId) throws PaymentException {
    Check.given(purchaseId, "The purchase's ID");
    return store
        .transact(tx -> payments.findLive(tx, purchaseId))
        .filter(Payment::stands)
        .isPresent();
  }

  /** The newest payment of a purchase. */
  public Optional<PaymentStanding> standing(UUID purchaseId) throws PaymentException {
    Check.given(purchaseId, "The purchase's ID");
    return store.transact(tx -> payments.findNewest(tx, purchaseId)).map(Payment::standing);
  }

  /** What a payment went through, oldest first. */
  public List<PaymentStep> steps(UUID paymentId) throws PaymentException {
    Check.given(paymentId, "The payment's ID");
    return store.transact(tx -> events.of(tx, paymentId)).stream()
        // One transaction may make several steps in one instant; the states are in their order.
        .sorted(Comparator.comparing(PaymentStep::at).thenComparing(PaymentStep::state))
        .toList();
  }

  /**
   * Payments after the given one (null: from the first), by ID. An ID is taken a moment before its
   * row can be read, so a reader that must miss nothing reads the last seconds again.
   */
  public List<PaymentStanding> after(UUID paymentId, int limit) throws PaymentException {
    Check.limit(limit);
    UUID after = paymentId == null ? BEFORE_ALL : paymentId;
    return store.transact(tx -> payments.page(tx, after, limit)).stream()
        .map(Payment::standing)
        .toList();
  }

  /** Those of which something is held, or may be, and that no branch voted for; by ID. */
  public List<PaymentStanding> waiting(Instant madeBefore, UUID paymentId, int limit)
      throws PaymentException {
    Check.given(madeBefore, "The instant");
    Check.limit(limit);
    UUID after = paymentId == null ? BEFORE_ALL : paymentId;
    return store.transact(tx -> waiting(tx, madeBefore, after, limit)).stream()
        .map(Payment::standing)
        .sorted(Comparator.comparing(standing -> standing.paymentId().toString()))
        .limit(limit)
        .toList();
  }

  /** One state at a time, because only then the index has them in their order. */
  private List<Payment> waiting(StoreTransaction tx, Instant madeBefore, UUID after, int limit)
      throws SQLException {
    List<Payment> found = new ArrayList<>();
    for (State state : List.of(State.INTENDED, State.REQUIRES_ACTION, State.HELD)) {
      found.addAll(payments.inState(tx, state, madeBefore, after, limit));
    }
    return found;
  }
}
