package org.quittance.adapter.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.time.Instant;
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
public final class Payments {
  private static final String SELECT =
      "SELECT id, purchase_id, attempt, payer, amount_minor, currency, gateway, token, state,"
          + " branch_id, decline_code, decline_reason, reference, action_url, refunded_minor,"
          + " disputed_minor, tries FROM adapter.payment ";

  private final Events events = new Events();

  /** A payment by its ID. */
  public Optional<Payment> find(StoreTransaction tx, UUID id) throws SQLException {
    return tx.first(SELECT + "WHERE id = ?", Payments::read, id);
  }

  Optional<Payment> find(StoreTransaction tx, UUID purchase, int attempt) throws SQLException {
    return tx.first(
        SELECT + "WHERE purchase_id = ? AND attempt = ?", Payments::read, purchase, attempt);
  }

  /** The one live payment of a purchase. */
  public Optional<Payment> findLive(StoreTransaction tx, UUID purchase) throws SQLException {
    return tx.first(SELECT + "WHERE live_purchase_id = ?", Payments::read, purchase);
  }

  /** A payment by its ID at the processor. */
  public Optional<Payment> findByReference(StoreTransaction tx, String gateway, String reference)
      throws SQLException {
    return tx.first(
        SELECT + "WHERE reference = ? AND gateway = ?", Payments::read, reference, gateway);
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

  List<Payment> inState(StoreTransaction tx, State state, Instant madeBefore, UUID after, int limit)
      throws SQLException {
    return tx.list(
        SELECT
            + "WHERE state = ? AND id > ? AND created_at < ? ORDER BY id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        Payments::read,
        text(state),
        after,
        madeBefore);
  }

  /** The live payments a branch has to end, in an order in which all branches lock accounts. */
  List<Payment> ofBranch(StoreTransaction tx, UUID branch) throws SQLException {
    return tx.list(
        SELECT + "WHERE branch_id = ? AND state IN ('held', 'prepared') ORDER BY payer, currency",
        Payments::read,
        branch);
  }

  boolean isVoiding(StoreTransaction tx, UUID purchase) throws SQLException {
    return tx.first(
            "SELECT id FROM adapter.payment WHERE purchase_id = ? AND state = 'voiding'",
            row -> row.id(1),
            purchase)
        .isPresent();
  }

  /** Locks a payment's row until the local transaction ends, and reads what it is then. */
  Payment lock(StoreTransaction tx, UUID id) throws SQLException {
    tx.updateOne("UPDATE adapter.payment SET attempt = attempt WHERE id = ?", id);
    return find(tx, id).orElseThrow();
  }

  Payment intend(StoreTransaction tx, HoldRequest request, String gateway, Actor actor)
      throws SQLException {
    Payment payment = Payment.intended(UuidCreator.getTimeOrderedEpoch(), request, gateway);
    tx.updateOne(
        "INSERT INTO adapter.payment (id, purchase_id, attempt, payer, amount_minor, currency,"
            + " gateway, token, state, live_purchase_id, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'intended', ?, ?)",
        payment.id(),
        payment.purchaseId(),
        payment.attempt(),
        payment.payer(),
        payment.amount().minor(),
        payment.amount().currency(),
        gateway,
        payment.token(),
        payment.purchaseId(),
        tx.now());
    events.add(tx, payment.id(), null, State.INTENDED, actor, "asked for a hold");
    return payment;
  }

  /**
   * Ends a payment that the gateway will not carry out: as declined, or as never captured.
   *
   * @return whether it stood as given
   */
  boolean refuse(
      StoreTransaction tx, Payment payment, State to, Actor actor, String code, String reason)
      throws SQLException {
    requireAllowed(payment.state(), to);
    String kept = Texts.cut(reason, Texts.REASON);
    boolean refused =
        tx.update(
                "UPDATE adapter.payment SET state = ?, live_purchase_id = NULL, due_at = NULL,"
                    + " decline_code = ?, decline_reason = ? WHERE id = ? AND state = ?",
                text(to),
                Texts.cut(code, Texts.CODE),
                kept,
                payment.id(),
                text(payment.state()))
            == 1;
    if (refused) {
      events.add(tx, payment.id(), payment.state(), to, actor, kept);
    }
    return refused;
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

  /**
   * Notes under which ID the processor knows an intended payment; before this is durable the
   * processor is not asked to set anything aside.
   *
   * @return whether the payment is still wanted
   */
  boolean refer(StoreTransaction tx, UUID payment, String reference) throws SQLException {
    return tx.update(
            "UPDATE adapter.payment SET reference = ? WHERE id = ? AND state = 'intended'"
                + " AND (reference IS NULL OR reference = ?)",
            reference,
            payment,
            reference)
        == 1;
  }

  void note(StoreTransaction tx, UUID payment, String actionUrl) throws SQLException {
    tx.updateOne("UPDATE adapter.payment SET action_url = ? WHERE id = ?", actionUrl, payment);
  }

  /** Moves a payment that must stand as given, to a state in which nothing is asked outside. */
  void move(StoreTransaction tx, Payment payment, State to, Actor actor, String why)
      throws SQLException {
    if (!tryMove(tx, payment, to, actor, why)) {
      throw new IllegalStateException(payment + " has moved meanwhile and cannot become " + to);
    }
  }

  /**
   * @return whether it stood as given and was moved
   */
  boolean tryMove(StoreTransaction tx, Payment payment, State to, Actor actor, String why)
      throws SQLException {
    requireAllowed(payment.state(), to);
    boolean moved =
        tx.update(
                "UPDATE adapter.payment SET state = ?, live_purchase_id = ?, due_at = NULL"
                    + " WHERE id = ? AND state = ?",
                text(to),
                Transitions.isLive(to) ? payment.purchaseId() : null,
                payment.id(),
                text(payment.state()))
            == 1;
    if (moved) {
      events.add(tx, payment.id(), payment.state(), to, actor, why);
    }
    return moved;
  }

  /** Moves a payment that must stand as given, to a state in which the processor is asked. */
  void decide(
      StoreTransaction tx, Payment payment, State to, Instant dueAt, Actor actor, String why)
      throws SQLException {
    requireAllowed(payment.state(), to);
    tx.updateOne(
        "UPDATE adapter.payment SET state = ?, live_purchase_id = ?, due_at = ?, tries = 0,"
            + " last_error = NULL WHERE id = ? AND state = ?",
        text(to),
        Transitions.isLive(to) ? payment.purchaseId() : null,
        dueAt,
        payment.id(),
        text(payment.state()));
    events.add(tx, payment.id(), payment.state(), to, actor, why);
  }

  private static void requireAllowed(State from, State to) {
    if (!Transitions.allows(from, to)) {
      throw new IllegalStateException("A payment never goes from " + from + " to " + to);
    }
  }

  static String text(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  static State state(String text) {
    return State.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Payment read(Row row) throws SQLException {
    return new Payment(
        row.id(1),
        row.id(2),
        (int) row.number(3),
        row.text(4),
        new Amount(row.number(5), row.text(6)),
        row.text(7),
        row.text(8),
        state(row.text(9)),
        row.id(10),
        row.text(11),
        row.text(12),
        row.text(13),
        row.text(14),
        row.number(15),
        row.number(16),
        (int) row.number(17));
  }
}
