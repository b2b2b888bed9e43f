package org.quittance.adapter.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/** The payments' rows; every change of state goes through here and leaves an event. */
final class Payments {
  private static final String SELECT =
      "SELECT id, purchase_id, attempt, payer, amount_minor, currency, state, branch_id,"
          + " decline_code, decline_reason FROM adapter.payment ";

  private final Events events = new Events();

  Optional<Payment> find(StoreTransaction tx, UUID id) throws SQLException {
    return tx.first(SELECT + "WHERE id = ?", Payments::read, id);
  }

  Optional<Payment> find(StoreTransaction tx, UUID purchase, int attempt) throws SQLException {
    return tx.first(
        SELECT + "WHERE purchase_id = ? AND attempt = ?", Payments::read, purchase, attempt);
  }

  Optional<Payment> findLive(StoreTransaction tx, UUID purchase) throws SQLException {
    return tx.first(SELECT + "WHERE live_purchase_id = ?", Payments::read, purchase);
  }

  Optional<Payment> findNewest(StoreTransaction tx, UUID purchase) throws SQLException {
    return tx.first(
        SELECT + "WHERE purchase_id = ? ORDER BY attempt DESC FETCH FIRST ROW ONLY",
        Payments::read,
        purchase);
  }

  List<Payment> page(StoreTransaction tx, UUID after, int limit) throws SQLException {
    return tx.list(
        SELECT + "WHERE id > ? ORDER BY id FETCH FIRST " + limit + " ROWS ONLY",
        Payments::read,
        after);
  }

  /** The live payments a branch has to end, in an order in which all branches lock accounts. */
  List<Payment> ofBranch(StoreTransaction tx, UUID branch) throws SQLException {
    return tx.list(
        SELECT + "WHERE branch_id = ? AND state IN ('held', 'prepared') ORDER BY payer, currency",
        Payments::read,
        branch);
  }

  Payment intend(StoreTransaction tx, HoldRequest request, String gateway, Actor actor)
      throws SQLException {
    Payment payment = Payment.intended(UuidCreator.getTimeOrderedEpoch(), request);
    tx.updateOne(
        "INSERT INTO adapter.payment (id, purchase_id, attempt, payer, amount_minor, currency,"
            + " gateway, state, live_purchase_id, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 'intended', ?, ?)",
        payment.id(),
        payment.purchaseId(),
        payment.attempt(),
        payment.payer(),
        payment.amount().minor(),
        payment.amount().currency(),
        gateway,
        payment.purchaseId(),
        tx.now());
    events.add(tx, payment.id(), null, State.INTENDED, actor, "asked for a hold");
    return payment;
  }

  void decline(StoreTransaction tx, Payment payment, Actor actor, String code, String reason)
      throws SQLException {
    tx.updateOne(
        "UPDATE adapter.payment SET state = 'declined', live_purchase_id = NULL, decline_code = ?,"
            + " decline_reason = ? WHERE id = ? AND state = 'intended'",
        code,
        reason,
        payment.id());
    events.add(tx, payment.id(), State.INTENDED, State.DECLINED, actor, reason);
  }

  /** Records the hold and, within a branch, who will end it. */
  void hold(StoreTransaction tx, Payment payment, Optional<UUID> branch, Actor actor)
      throws SQLException {
    move(tx, payment, State.INTENDED, State.HELD, actor, "money set aside");
    if (branch.isPresent() && !bind(tx, payment.id(), branch.get())) {
      throw new IllegalStateException("A new hold is bound elsewhere: " + payment.id());
    }
  }

  /**
   * Binds a hold that is free, or bound to this branch already.
   *
   * @return whether the hold is this branch's now
   */
  boolean bind(StoreTransaction tx, UUID payment, UUID branch) throws SQLException {
    return tx.update(
            "UPDATE adapter.payment SET branch_id = ? WHERE id = ? AND state = 'held'"
                + " AND (branch_id IS NULL OR branch_id = ?)",
            branch,
            payment,
            branch)
        == 1;
  }

  void move(StoreTransaction tx, Payment payment, State from, State to, Actor actor, String why)
      throws SQLException {
    if (!Transitions.allows(from, to)) {
      throw new IllegalStateException("A payment never goes from " + from + " to " + to);
    }
    tx.updateOne(
        "UPDATE adapter.payment SET state = ?, live_purchase_id = ? WHERE id = ? AND state = ?",
        text(to),
        Transitions.isLive(to) ? payment.purchaseId() : null,
        payment.id(),
        text(from));
    events.add(tx, payment.id(), from, to, actor, why);
  }

  static String text(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Payment read(Row row) throws SQLException {
    return new Payment(
        row.id(1),
        row.id(2),
        (int) row.number(3),
        row.text(4),
        new Amount(row.number(5), row.text(6)),
        State.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
        row.id(8),
        row.text(9),
        row.text(10));
  }
}
