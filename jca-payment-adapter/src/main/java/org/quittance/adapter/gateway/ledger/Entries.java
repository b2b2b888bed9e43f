package org.quittance.adapter.gateway.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.CreditEntry;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/** The posted lines, append-only. Both lines of a transfer are written together or not at all. */
final class Entries {

  /** Moves an amount from the owner's credit to the shop's sales. */
  void charge(StoreTransaction tx, UUID transfer, UUID account, Amount amount) throws SQLException {
    line(tx, transfer, "credit", account, -amount.minor(), amount.currency());
    line(tx, transfer, "sales", null, amount.minor(), amount.currency());
  }

  /** Moves an amount from the shop's cash to the owner's credit. */
  void topUp(StoreTransaction tx, UUID transfer, UUID account, Amount amount) throws SQLException {
    line(tx, transfer, "credit", account, amount.minor(), amount.currency());
    line(tx, transfer, "cash", null, -amount.minor(), amount.currency());
  }

  /** Moves an amount from the shop's sales back to the owner's credit. */
  void refund(StoreTransaction tx, UUID transfer, UUID account, Amount amount) throws SQLException {
    line(tx, transfer, "sales", null, -amount.minor(), amount.currency());
    line(tx, transfer, "credit", account, amount.minor(), amount.currency());
  }

  /** Moves an amount from the shop's sales to what is disputed. */
  void dispute(StoreTransaction tx, UUID transfer, Amount amount) throws SQLException {
    line(tx, transfer, "sales", null, -amount.minor(), amount.currency());
    line(tx, transfer, "disputed", null, amount.minor(), amount.currency());
  }

  /** Moves a disputed amount back to the shop's sales. */
  void disputeWon(StoreTransaction tx, UUID transfer, Amount amount) throws SQLException {
    line(tx, transfer, "disputed", null, -amount.minor(), amount.currency());
    line(tx, transfer, "sales", null, amount.minor(), amount.currency());
  }

  /** Moves a disputed amount to the owner's credit. */
  void disputeLost(StoreTransaction tx, UUID transfer, UUID account, Amount amount)
      throws SQLException {
    line(tx, transfer, "disputed", null, -amount.minor(), amount.currency());
    line(tx, transfer, "credit", account, amount.minor(), amount.currency());
  }

  List<CreditEntry> newest(StoreTransaction tx, String owner, UUID before, int limit)
      throws SQLException {
    String query =
        "SELECT e.id, t.purchase_id, t.kind, e.amount_minor, e.currency, e.posted_at"
            + " FROM adapter.account a JOIN adapter.entry e ON e.account_id = a.id"
            + " JOIN adapter.transfer t ON t.id = e.transfer_id"
            + " WHERE a.owner = ?"
            + (before == null ? "" : " AND e.id < ?")
            + " ORDER BY e.id DESC FETCH FIRST "
            + limit
            + " ROWS ONLY";
    return before == null
        ? tx.list(query, Entries::read, owner)
        : tx.list(query, Entries::read, owner, before);
  }

  private static void line(
      StoreTransaction tx, UUID transfer, String book, UUID account, long minor, String currency)
      throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.entry"
            + " (id, transfer_id, book, account_id, amount_minor, currency, posted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        UuidCreator.getTimeOrderedEpoch(),
        transfer,
        book,
        account,
        minor,
        currency,
        tx.now());
  }

  private static CreditEntry read(Row row) throws SQLException {
    return new CreditEntry(
        row.id(1), row.id(2), row.text(3), row.number(4), row.text(5), row.instant(6));
  }
}
