package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.store.DueRows;
import org.quittance.adapter.store.StoreTransaction;

/** Payments whose end was decided and whose processor is to be asked. */
final class DuePayments {
  private final DueRows rows = new DueRows("adapter.payment");
  private final Payments payments = new Payments();

  /** What is due, oldest first. */
  List<UUID> list(StoreTransaction tx, int limit) throws SQLException {
    return rows.list(tx, limit);
  }

  /** Makes due now what failed before. */
  int hasten(StoreTransaction tx) throws SQLException {
    return rows.hasten(tx);
  }

  /** The payment, if it is due and nobody else claimed it. */
  Optional<Payment> claim(StoreTransaction tx, UUID payment, Duration time) throws SQLException {
    return rows.claim(tx, payment, time) ? payments.find(tx, payment) : Optional.empty();
  }

  /**
   * Asked without a certain answer, or not asked at all: asks again after that wait.
   *
   * @param asked whether the processor may have got the question
   */
  void postpone(StoreTransaction tx, Payment payment, Duration wait, boolean asked, String error)
      throws SQLException {
    tx.update(
        "UPDATE adapter.payment SET due_at = ?, tries = tries + ?, last_error = ?"
            + " WHERE id = ? AND state = ?",
        tx.now().plus(wait),
        asked ? 1 : 0,
        Texts.cut(error, Texts.REASON),
        payment.id(),
        Payments.text(payment.state()));
  }
}
