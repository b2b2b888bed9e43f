package org.quittance.adapter.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.schedule.Alarm;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Facts that somebody must be told. One is written in the local transaction that made it true; from
 * then on {@link NoticeLeases} has it.
 */
public final class Notices {
  private static final int LONGEST_REASON = 500;

  private final Alarm alarm;

  /**
   * @param alarm told after each commit that made a fact
   */
  public Notices(Alarm alarm) {
    this.alarm = alarm;
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
        Texts.cut(reason, LONGEST_REASON),
        tx.now(),
        tx.now());
    tx.afterCommit(alarm);
  }
}
