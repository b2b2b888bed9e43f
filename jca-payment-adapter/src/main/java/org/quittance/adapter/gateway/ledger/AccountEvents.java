package org.quittance.adapter.gateway.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Remark;
import org.quittance.adapter.store.StoreTransaction;

/** What somebody did with an account by hand, append-only. */
final class AccountEvents {

  /** Money was paid in by this transfer. */
  void paidIn(StoreTransaction tx, UUID account, long minor, UUID transfer, Remark remark)
      throws SQLException {
    add(tx, account, "paid-in", minor, transfer, remark);
  }

  /** Why this transfer paid in; empty if nobody said. */
  Optional<String> reasonOf(StoreTransaction tx, UUID transfer) throws SQLException {
    return tx.first(
        "SELECT reason FROM adapter.account_event WHERE transfer_id = ?",
        row -> row.text(1),
        transfer);
  }

  /** From now on the account may go so far below zero. */
  void limit(StoreTransaction tx, UUID account, long minor, Remark remark) throws SQLException {
    add(tx, account, "limit", minor, null, remark);
  }

  private static void add(
      StoreTransaction tx, UUID account, String kind, long minor, UUID transfer, Remark remark)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.account_event"
            + " (id, account_id, kind, amount_minor, transfer_id, happened_at, actor, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        UuidCreator.getTimeOrderedEpoch(),
        account,
        kind,
        minor,
        transfer,
        tx.now(),
        remark.actor(),
        remark.reason());
  }
}
