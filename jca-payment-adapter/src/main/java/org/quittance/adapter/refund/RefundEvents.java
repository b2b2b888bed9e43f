package org.quittance.adapter.refund;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.Texts;
import org.quittance.adapter.store.StoreTransaction;

/** The record of what happened to each refund, numbered from 1. Append-only. */
final class RefundEvents {

  /**
   * @return the event's number; whoever moved the refund has its row locked, so it is free
   */
  int add(StoreTransaction tx, UUID refund, State from, State to, Actor actor, String why)
      throws SQLException {
    int number =
        tx.first(
                    "SELECT COUNT(*) FROM adapter.refund_event WHERE refund_id = ?",
                    row -> (int) row.number(1),
                    refund)
                .orElseThrow()
            + 1;
    tx.updateOne(
        "INSERT INTO adapter.refund_event"
            + " (refund_id, sequence, from_state, to_state, happened_at, actor, reason, xid)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        refund,
        number,
        from == null ? null : Refunds.text(from),
        Refunds.text(to),
        tx.now(),
        actor.name(),
        Texts.cut(why, Texts.REASON),
        actor.xid());
    return number;
  }
}
