package org.quittance.adapter.dispute;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.DisputeStanding.State;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/** The disputes' rows; every change of state goes through here and leaves an event. */
final class Disputes {
  private static final String SELECT =
      "SELECT d.id, d.payment_id, p.purchase_id, d.reference, d.amount_minor, d.currency, d.state"
          + " FROM adapter.dispute d JOIN adapter.payment p ON p.id = d.payment_id ";

  Optional<Dispute> find(StoreTransaction tx, String reference) throws SQLException {
    return tx.first(SELECT + "WHERE d.reference = ?", Disputes::read, reference);
  }

  List<Dispute> of(StoreTransaction tx, UUID purchase) throws SQLException {
    return tx.list(SELECT + "WHERE p.purchase_id = ? ORDER BY d.id", Disputes::read, purchase);
  }

  Dispute open(StoreTransaction tx, DisputeReport report, UUID payment, Actor actor)
      throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    tx.updateOne(
        "INSERT INTO adapter.dispute"
            + " (id, payment_id, reference, amount_minor, currency, state, reason, opened_at)"
            + " VALUES (?, ?, ?, ?, ?, 'opened', ?, ?)",
        id,
        payment,
        report.reference(),
        report.amount().minor(),
        report.amount().currency(),
        report.reason(),
        tx.now());
    event(tx, id, null, State.OPENED, actor, report.reason());
    return find(tx, report.reference()).orElseThrow();
  }

  /**
   * @return whether it was still open
   */
  boolean close(StoreTransaction tx, Dispute dispute, State to, Actor actor, String why)
      throws SQLException {
    boolean closed =
        tx.update(
                "UPDATE adapter.dispute SET state = ? WHERE id = ? AND state = 'opened'",
                text(to),
                dispute.id())
            == 1;
    if (closed) {
      event(tx, dispute.id(), State.OPENED, to, actor, why);
    }
    return closed;
  }

  private static void event(
      StoreTransaction tx, UUID dispute, State from, State to, Actor actor, String why)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.dispute_event"
            + " (dispute_id, from_state, to_state, happened_at, actor, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        dispute,
        from == null ? null : text(from),
        text(to),
        tx.now(),
        actor.name(),
        why);
  }

  private static String text(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Dispute read(Row row) throws SQLException {
    return new Dispute(
        row.id(1),
        row.id(2),
        row.id(3),
        row.text(4),
        new Amount(row.number(5), row.text(6)),
        State.valueOf(row.text(7).toUpperCase(Locale.ROOT)));
  }
}
