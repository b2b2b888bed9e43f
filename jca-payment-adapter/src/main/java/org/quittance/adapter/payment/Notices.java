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
  private final Alarm alarm;

  /**
   * @param alarm told after each commit that made a fact
   */
  public Notices(Alarm alarm) {
    this.alarm = alarm;
  }

  /** What became of a payment itself, which happens once. */
  public void add(StoreTransaction tx, PaymentNotice.Kind kind, Payment payment, String reason)
      throws SQLException {
    add(tx, kind, payment, payment.id(), 1, payment.amount(), reason);
  }

  /**
   * What became of a refund or a dispute.
   *
   * @param subject its ID
   * @param sequence tells two facts of one kind about one subject from each other
   */
  public void add(
      StoreTransaction tx,
      PaymentNotice.Kind kind,
      Payment payment,
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
        payment.purchaseId(),
        payment.id(),
        subject,
        sequence,
        amount.minor(),
        amount.currency(),
        Texts.cut(reason, Texts.REASON),
        tx.now(),
        tx.now());
    tx.afterCommit(alarm);
  }
}
