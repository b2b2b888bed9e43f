package org.quittance.adapter.gateway.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/**
 * The accounts' rows. Each movement is one conditional statement, so that no two transactions can
 * both see the same money as free.
 */
final class Accounts {
  private static final String SELECT =
      "SELECT id, currency, balance_minor, pending_minor, limit_minor FROM adapter.account WHERE owner = ?";

  Optional<Account> find(StoreTransaction tx, String owner, String currency) throws SQLException {
    return tx.first(SELECT + " AND currency = ?", Accounts::read, owner, currency);
  }

  List<Account> of(StoreTransaction tx, String owner) throws SQLException {
    return tx.list(SELECT + " ORDER BY currency", Accounts::read, owner);
  }

  UUID open(StoreTransaction tx, String owner, String currency) throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    tx.updateOne(
        "INSERT INTO adapter.account (id, owner, currency, balance_minor, pending_minor, opened_at)"
            + " VALUES (?, ?, ?, 0, 0, ?)",
        id,
        owner,
        currency,
        tx.now());
    return id;
  }

  /**
   * @return whether enough was free, what was agreed beyond the balance included
   */
  boolean reserve(StoreTransaction tx, String owner, Amount amount) throws SQLException {
    return tx.update(
            "UPDATE adapter.account SET pending_minor = pending_minor + ?"
                + " WHERE owner = ? AND currency = ?"
                + " AND balance_minor - pending_minor >= ? - limit_minor",
            amount.minor(),
            owner,
            amount.currency(),
            amount.minor())
        == 1;
  }

  void take(StoreTransaction tx, UUID account, long minor) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.account SET balance_minor = balance_minor - ?,"
            + " pending_minor = pending_minor - ? WHERE id = ? AND pending_minor >= ?",
        minor,
        minor,
        account,
        minor);
  }

  void release(StoreTransaction tx, UUID account, long minor) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.account SET pending_minor = pending_minor - ?"
            + " WHERE id = ? AND pending_minor >= ?",
        minor,
        account,
        minor);
  }

  void add(StoreTransaction tx, UUID account, long minor) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.account SET balance_minor = balance_minor + ? WHERE id = ?",
        minor,
        account);
  }

  /**
   * @return false if it is that already, or more than that is used
   */
  boolean limit(StoreTransaction tx, UUID account, long minor) throws SQLException {
    return tx.update(
            "UPDATE adapter.account SET limit_minor = ?"
                + " WHERE id = ? AND limit_minor <> ? AND balance_minor - pending_minor >= ?",
            minor,
            account,
            minor,
            -minor)
        == 1;
  }

  private static Account read(Row row) throws SQLException {
    return new Account(row.id(1), row.text(2), row.number(3), row.number(4), row.number(5));
  }
}
