package org.quittance.adapter.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.schedule.Alarm;
import org.quittance.adapter.schedule.Backoff;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Facts that somebody must be told. One is written in the local transaction that made it true; from
 * then on it is taken, told, and either marked as delivered or told again later. Taking moves it
 * out of others' sight for a while, so a process that dies in between delays it and loses nothing.
 */
public final class Notices {
  private static final Duration OUT_OF_SIGHT = Duration.ofSeconds(20);
  private static final int LONGEST_ERROR = 500;
  private static final String SELECT =
      "SELECT id, kind, purchase_id, payment_id, subject_id, amount_minor, currency, reason,"
          + " happened_at FROM adapter.notice ";

  private final Store store;
  private final Backoff backoff;
  private final Alarm alarm;

  public Notices(Store store, Backoff backoff, Alarm alarm) {
    this.store = store;
    this.backoff = backoff;
    this.alarm = alarm;
  }

  /**
   * Takes what is due, oldest first. Whoever took a notice has twenty seconds to mark it; then it
   * is due again.
   */
  public List<PaymentNotice> takeDue(int limit) throws PaymentException {
    Check.limit(limit);
    return store.transact(tx -> take(tx, limit));
  }

  private List<PaymentNotice> take(StoreTransaction tx, int limit) throws SQLException {
    List<PaymentNotice> taken = new ArrayList<>();
    for (PaymentNotice due :
        tx.list(
            SELECT + "WHERE due_at <= ? ORDER BY due_at FETCH FIRST " + limit + " ROWS ONLY",
            Notices::read,
            tx.now())) {
      if (tx.update(
              "UPDATE adapter.notice SET due_at = ?, tries = tries + 1"
                  + " WHERE id = ? AND due_at <= ?",
              tx.now().plus(OUT_OF_SIGHT),
              due.noticeId(),
              tx.now())
          == 1) {
        taken.add(due);
      }
    }
    return taken;
  }

  /** It was taken in; it is never told again. Repeating this does no harm. */
  public void delivered(UUID noticeId) throws PaymentException {
    store.transact(
        tx ->
            tx.update(
                "UPDATE adapter.notice SET due_at = NULL, delivered_at = ?, last_error = NULL"
                    + " WHERE id = ? AND delivered_at IS NULL",
                tx.now(),
                noticeId));
  }

  /** It could not be taken in; it is told again later, each time after a longer wait. */
  public void failed(UUID noticeId, String why) throws PaymentException {
    store.transact(tx -> postpone(tx, noticeId, why));
  }

  private int postpone(StoreTransaction tx, UUID notice, String why) throws SQLException {
    int tries =
        tx.first(
                "SELECT tries FROM adapter.notice WHERE id = ?", row -> (int) row.number(1), notice)
            .orElse(1);
    return tx.update(
        "UPDATE adapter.notice SET due_at = ?, last_error = ?"
            + " WHERE id = ? AND delivered_at IS NULL",
        tx.now().plus(backoff.after(tries)),
        Texts.cut(why, LONGEST_ERROR),
        notice);
  }

  /**
   * Writes a fact within the local transaction that makes it true.
   *
   * @param subject the refund or dispute it tells of, else the payment
   * @param sequence tells two facts of one kind about one subject from each other
   */
  public void add(
      StoreTransaction tx,
      PaymentNotice.Kind kind,
      UUID purchase,
      UUID payment,
      UUID subject,
      int sequence,
      Amount amount,
      String reason)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.notice (id, kind, purchase_id, payment_id, subject_id, sequence,"
            + " amount_minor, currency, reason, happened_at, due_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UuidCreator.getTimeOrderedEpoch(),
        kind.name(),
        purchase,
        payment,
        subject,
        sequence,
        amount.minor(),
        amount.currency(),
        Texts.cut(reason, LONGEST_ERROR),
        tx.now(),
        tx.now());
    tx.afterCommit(alarm);
  }

  private static PaymentNotice read(Row row) throws SQLException {
    return new PaymentNotice(
        row.id(1),
        PaymentNotice.Kind.valueOf(row.text(2)),
        row.id(3),
        row.id(4),
        row.id(5),
        new Amount(row.number(6), row.text(7)),
        row.text(8),
        row.instant(9));
  }
}
