package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Payments whose end was decided and whose processor is to be asked. A claim moves the time of the
 * next asking ahead, so that nobody else asks meanwhile; a claim nobody follows up runs out by
 * itself.
 */
final class DuePayments {
  private final Payments payments = new Payments();

  /** What is due, oldest first. */
  List<UUID> list(StoreTransaction tx, int limit) throws SQLException {
    return tx.list(
        "SELECT id FROM adapter.payment WHERE due_at <= ? ORDER BY due_at FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> row.id(1),
        tx.now());
  }

  /** Makes due now what failed before; to claim it somebody still has to win it. */
  int hasten(StoreTransaction tx) throws SQLException {
    return tx.update(
        "UPDATE adapter.payment SET due_at = ? WHERE due_at > ? AND tries > 0", tx.now(), tx.now());
  }

  /** The payment, if it is due and nobody else claimed it. */
  Optional<Payment> claim(StoreTransaction tx, UUID payment, Duration time) throws SQLException {
    boolean claimed =
        tx.update(
                "UPDATE adapter.payment SET due_at = ? WHERE id = ? AND due_at <= ?",
                tx.now().plus(time),
                payment,
                tx.now())
            == 1;
    return claimed ? payments.find(tx, payment) : Optional.empty();
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
