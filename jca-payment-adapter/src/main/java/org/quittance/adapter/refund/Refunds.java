package org.quittance.adapter.refund;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.Texts;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/** The refunds' rows; every change of state goes through here and leaves an event. */
final class Refunds {
  private static final String SELECT =
      "SELECT r.id, r.payment_id, p.purchase_id, r.amount_minor, r.currency, r.state, r.branch_id,"
          + " r.reference, r.tries, (SELECT COUNT(*) FROM adapter.refund_event e"
          + " WHERE e.refund_id = r.id AND e.to_state = 'bounced')"
          + " FROM adapter.refund r JOIN adapter.payment p ON p.id = r.payment_id ";

  private final RefundEvents events = new RefundEvents();

  Optional<Refund> find(StoreTransaction tx, UUID id) throws SQLException {
    return tx.first(SELECT + "WHERE r.id = ?", Refunds::read, id);
  }

  Optional<Refund> findByReference(StoreTransaction tx, String reference) throws SQLException {
    return tx.first(SELECT + "WHERE r.reference = ?", Refunds::read, reference);
  }

  /** What a branch has asked for, in an order in which all branches lock accounts. */
  List<Refund> ofBranch(StoreTransaction tx, UUID branch) throws SQLException {
    return tx.list(
        SELECT + "WHERE r.branch_id = ? AND r.state = 'requested' ORDER BY p.payer, r.currency",
        Refunds::read,
        branch);
  }

  /** What a branch has asked for and none had asked for before. */
  List<UUID> firstAskedBy(StoreTransaction tx, UUID branch) throws SQLException {
    return tx.list(
        "SELECT r.id FROM adapter.refund r WHERE r.branch_id = ? AND r.state = 'requested'"
            + " AND NOT EXISTS (SELECT 1 FROM adapter.refund_event e"
            + " WHERE e.refund_id = r.id AND e.to_state = 'released') ORDER BY r.id",
        row -> row.id(1),
        branch);
  }

  List<UUID> due(StoreTransaction tx, int limit) throws SQLException {
    return tx.list(
        "SELECT id FROM adapter.refund WHERE due_at <= ? ORDER BY due_at FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> row.id(1),
        tx.now());
  }

  /** Makes due now what failed before. */
  int hasten(StoreTransaction tx) throws SQLException {
    return tx.update(
        "UPDATE adapter.refund SET due_at = ? WHERE due_at > ? AND tries > 0", tx.now(), tx.now());
  }

  /** The refund, if it is due and nobody else claimed it. */
  Optional<Refund> claim(StoreTransaction tx, UUID refund, Duration time) throws SQLException {
    boolean claimed =
        tx.update(
                "UPDATE adapter.refund SET due_at = ? WHERE id = ? AND due_at <= ?",
                tx.now().plus(time),
                refund,
                tx.now())
            == 1;
    return claimed ? find(tx, refund) : Optional.empty();
  }

  void request(StoreTransaction tx, RefundRequest request, UUID payment, UUID branch, Actor actor)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.refund (id, payment_id, amount_minor, currency, state, branch_id,"
            + " reason, created_at) VALUES (?, ?, ?, ?, 'requested', ?, ?, ?)",
        request.refundId(),
        payment,
        request.amount().minor(),
        request.amount().currency(),
        branch,
        request.reason(),
        tx.now());
    events.add(tx, request.refundId(), null, State.REQUESTED, actor, request.reason());
  }

  /** A released refund is asked for anew, within another branch. */
  void requestAgain(StoreTransaction tx, Refund refund, UUID branch, Actor actor, String why)
      throws SQLException {
    tx.updateOne(
        "UPDATE adapter.refund SET branch_id = ? WHERE id = ? AND state = 'released'",
        branch,
        refund.id());
    tryMove(tx, refund, State.REQUESTED, null, actor, why);
  }

  /**
   * @param dueAt when the processor is asked, or null if there is nothing to ask
   * @return the number of the event, or empty if the refund had moved meanwhile
   */
  Optional<Integer> tryMove(
      StoreTransaction tx, Refund refund, State to, Instant dueAt, Actor actor, String why)
      throws SQLException {
    if (!RefundTransitions.allows(refund.state(), to)) {
      throw new IllegalStateException("A refund never goes from " + refund.state() + " to " + to);
    }
    boolean moved =
        dueAt == null
            ? tx.update(
                    "UPDATE adapter.refund SET state = ?, due_at = NULL WHERE id = ? AND state = ?",
                    text(to),
                    refund.id(),
                    text(refund.state()))
                == 1
            : tx.update(
                    "UPDATE adapter.refund SET state = ?, due_at = ? WHERE id = ? AND state = ?",
                    text(to),
                    dueAt,
                    refund.id(),
                    text(refund.state()))
                == 1;
    return moved
        ? Optional.of(events.add(tx, refund.id(), refund.state(), to, actor, why))
        : Optional.empty();
  }

  void refer(StoreTransaction tx, UUID refund, String reference) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.refund SET reference = ?, tries = 0, last_error = NULL WHERE id = ?",
        reference,
        refund);
  }

  void postpone(StoreTransaction tx, UUID refund, Duration wait, boolean asked, String error)
      throws SQLException {
    tx.update(
        "UPDATE adapter.refund SET due_at = ?, tries = tries + ?, last_error = ?"
            + " WHERE id = ? AND due_at IS NOT NULL",
        tx.now().plus(wait),
        asked ? 1 : 0,
        Texts.cut(error, Texts.REASON),
        refund);
  }

  static String text(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Refund read(Row row) throws SQLException {
    return new Refund(
        row.id(1),
        row.id(2),
        row.id(3),
        new Amount(row.number(4), row.text(5)),
        State.valueOf(row.text(6).toUpperCase(Locale.ROOT)),
        row.id(7),
        row.text(8),
        (int) row.number(9),
        (int) row.number(10));
  }
}
