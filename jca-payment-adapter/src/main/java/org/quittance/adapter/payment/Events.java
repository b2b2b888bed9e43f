package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentStep;
import org.quittance.adapter.store.StoreTransaction;

/** The record of what happened to each payment: when, from, to, who, why. Append-only. */
final class Events {

  /** Whether a hold was made outside any branch, and waited for one to adopt it. */
  boolean isHeldAlone(StoreTransaction tx, UUID payment) throws SQLException {
    return tx.first(
            "SELECT payment_id FROM adapter.payment_event"
                + " WHERE payment_id = ? AND to_state = 'held' AND xid IS NULL",
            row -> row.id(1),
            payment)
        .isPresent();
  }

  /** All of one payment, in no order. */
  List<PaymentStep> of(StoreTransaction tx, UUID payment) throws SQLException {
    return tx.list(
        "SELECT happened_at, to_state, reason FROM adapter.payment_event WHERE payment_id = ?",
        row -> new PaymentStep(row.instant(1), Payments.state(row.text(2)), row.text(3)),
        payment);
  }

  void add(StoreTransaction tx, UUID payment, State from, State to, Actor actor, String why)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.payment_event"
            + " (payment_id, from_state, to_state, happened_at, actor, reason, xid)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        payment,
        from == null ? null : Payments.text(from),
        Payments.text(to),
        tx.now(),
        actor.name(),
        why,
        actor.xid());
  }
}
