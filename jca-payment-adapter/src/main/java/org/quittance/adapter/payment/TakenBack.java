package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.store.StoreTransaction;

/**
 * What refunds and disputes take back from a captured payment. Each is one conditional statement on
 * the payment's row, so that however many come at once, no refund is granted beyond what is left
 * (I4).
 */
public final class TakenBack {

  /**
   * Reserves a refund.
   *
   * @return whether the payment is captured and that much is left of it
   */
  public boolean reserve(StoreTransaction tx, UUID payment, long minor) throws SQLException {
    return tx.update(
            "UPDATE adapter.payment SET refunded_minor = refunded_minor + ?"
                + " WHERE id = ? AND state = 'captured'"
                + " AND amount_minor - refunded_minor - disputed_minor >= ?",
            minor,
            payment,
            minor)
        == 1;
  }

  /** Gives a refund's reservation up. */
  public void giveUp(StoreTransaction tx, UUID payment, long minor) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.payment SET refunded_minor = refunded_minor - ? WHERE id = ?",
        minor,
        payment);
  }

  /** A dispute takes its amount whatever is left, and whatever the books say of the payment. */
  public void dispute(StoreTransaction tx, UUID payment, long minor) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.payment SET disputed_minor = disputed_minor + ? WHERE id = ?",
        minor,
        payment);
  }

  /** A dispute that was won restores its amount. */
  public void restore(StoreTransaction tx, UUID payment, long minor) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.payment SET disputed_minor = disputed_minor - ? WHERE id = ?",
        minor,
        payment);
  }
}
