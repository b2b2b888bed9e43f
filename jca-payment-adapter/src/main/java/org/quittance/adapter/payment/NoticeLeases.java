package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.schedule.Backoff;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Undelivered notices, leased to one node at a time: a lease is the notice's due time put into the
 * future, so it ends by itself when the node dies. Facts about one purchase are given in their
 * order, the next only after the one before was delivered.
 */
public final class NoticeLeases {
  /**
   * Longer than a listener's transaction lasts; a lease that ends early means a second delivery.
   */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final int LONGEST_ERROR = 500;

  private final Store store;
  private final String node;
  private final Backoff backoff;

  public NoticeLeases(Store store, String node, Backoff backoff) {
    this.store = store;
    this.node = node;
    this.backoff = backoff;
  }

  /** Ends what an earlier life of this node had leased, so that its notices need not wait. */
  public void endEarlier() throws PaymentException {
    store.transact(
        tx ->
            tx.update(
                "UPDATE adapter.notice SET due_at = ?, leased_by = NULL"
                    + " WHERE leased_by = ? AND delivered_at IS NULL",
                tx.now(),
                node));
  }

  /** Leases what is due, at most so many; a conditional update decides between two nodes. */
  public List<LeasedNotice> take(int most) throws PaymentException {
    return store.transact(tx -> take(tx, most));
  }

  private List<LeasedNotice> take(StoreTransaction tx, int most) throws SQLException {
    Instant until = tx.now().plus(LEASE);
    List<LeasedNotice> leased = new ArrayList<>();
    for (Due due : due(tx, most)) {
      if (lease(tx, due, until)) {
        leased.add(new LeasedNotice(due.notice(), until, due.tries() + 1));
      }
    }
    return leased;
  }

  private static List<Due> due(StoreTransaction tx, int most) throws SQLException {
    return tx.list(
        "SELECT n.id, n.kind, n.purchase_id, n.payment_id, n.subject_id, n.amount_minor,"
            + " n.currency, n.reason, n.happened_at, n.due_at, n.tries FROM adapter.notice n"
            + " WHERE n.due_at <= ? AND NOT EXISTS (SELECT 1 FROM adapter.notice earlier"
            + " WHERE earlier.purchase_id = n.purchase_id AND earlier.id < n.id"
            + " AND earlier.delivered_at IS NULL) ORDER BY n.id FETCH FIRST "
            + most
            + " ROWS ONLY",
        NoticeLeases::read,
        tx.now());
  }

  private boolean lease(StoreTransaction tx, Due due, Instant until) throws SQLException {
    return tx.update(
            "UPDATE adapter.notice SET due_at = ?, leased_by = ?, tries = tries + 1"
                + " WHERE id = ? AND due_at = ?",
            until,
            node,
            due.notice().noticeId(),
            due.at())
        == 1;
  }

  /** The listener has it; nobody needs to be told again. */
  public void delivered(LeasedNotice notice) throws PaymentException {
    store.transact(
        tx ->
            tx.update(
                "UPDATE adapter.notice SET delivered_at = ?, due_at = NULL, leased_by = NULL,"
                    + " last_error = NULL WHERE id = ? AND delivered_at IS NULL",
                tx.now(),
                notice.notice().noticeId()));
  }

  /** The listener does not have it; it is due again later, and later each time. */
  public void failed(LeasedNotice notice, String why) throws PaymentException {
    store.transact(
        tx ->
            tx.update(
                "UPDATE adapter.notice SET due_at = ?, leased_by = NULL, last_error = ?"
                    + " WHERE id = ? AND due_at = ?",
                tx.now().plus(backoff.after(notice.tries())),
                Texts.cut(why, LONGEST_ERROR),
                notice.notice().noticeId(),
                notice.until()));
  }

  /** Nobody was there to be told; they are due as before. */
  public void giveBack(List<LeasedNotice> notices) throws PaymentException {
    store.transact(
        tx -> {
          for (LeasedNotice notice : notices) {
            tx.update(
                "UPDATE adapter.notice SET due_at = ?, leased_by = NULL, tries = tries - 1"
                    + " WHERE id = ? AND due_at = ?",
                tx.now(),
                notice.notice().noticeId(),
                notice.until());
          }
          return null;
        });
  }

  /** A notice as it was found. */
  private record Due(PaymentNotice notice, Instant at, int tries) {}

  private static Due read(Row row) throws SQLException {
    PaymentNotice notice =
        new PaymentNotice(
            row.id(1),
            PaymentNotice.Kind.valueOf(row.text(2)),
            row.id(3),
            row.id(4),
            row.id(5),
            new Amount(row.number(6), row.text(7)),
            row.text(8),
            row.instant(9));
    return new Due(notice, row.instant(10), (int) row.number(11));
  }
}
