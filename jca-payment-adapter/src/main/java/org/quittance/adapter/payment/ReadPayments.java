package org.quittance.adapter.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.store.Store;

/** Tells where payments stand; reads only what is committed and writes nothing. */
public final class ReadPayments {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Store store;
  private final Payments payments = new Payments();

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
}
