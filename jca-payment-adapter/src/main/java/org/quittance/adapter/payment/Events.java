package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.store.StoreTransaction;

/** The record of what happened to each payment: when, from, to, who, why. Append-only. */
final class Events {

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
