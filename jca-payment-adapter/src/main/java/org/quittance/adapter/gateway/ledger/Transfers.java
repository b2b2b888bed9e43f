package org.quittance.adapter.gateway.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.Charge;
import org.quittance.adapter.store.Row;
import org.quittance.adapter.store.StoreTransaction;

/** The transfers' rows. */
final class Transfers {

  Optional<Transfer> find(StoreTransaction tx, UUID id) throws SQLException {
    return tx.first(
        "SELECT id, kind, account_id, amount_minor, currency FROM adapter.transfer WHERE id = ?",
        Transfers::read,
        id);
  }

  void pend(StoreTransaction tx, Charge charge, UUID account) throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.transfer"
            + " (id, kind, purchase_id, account_id, amount_minor, currency, state, created_at)"
            + " VALUES (?, 'charge', ?, ?, ?, ?, 'pending', ?)",
        charge.id(),
        charge.purchaseId(),
        account,
        charge.amount().minor(),
        charge.amount().currency(),
        tx.now());
  }

  void topUp(StoreTransaction tx, UUID id, UUID account, Amount amount) throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.transfer"
            + " (id, kind, account_id, amount_minor, currency, state, created_at, ended_at)"
            + " VALUES (?, 'top-up', ?, ?, ?, 'posted', ?, ?)",
        id,
        account,
        amount.minor(),
        amount.currency(),
        tx.now(),
        tx.now());
  }

  /**
   * A refund, or a step of a dispute: posted at once, and once only for each.
   *
   * @return its ID
   */
  UUID takeBack(
      StoreTransaction tx, String kind, Charge charge, UUID account, UUID subject, Amount amount)
      throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    tx.updateOne(
        "INSERT INTO adapter.transfer (id, kind, purchase_id, account_id, subject_id,"
            + " amount_minor, currency, state, created_at, ended_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 'posted', ?, ?)",
        id,
        kind,
        charge.purchaseId(),
        account,
        subject,
        amount.minor(),
        amount.currency(),
        tx.now(),
        tx.now());
    return id;
  }

  void post(StoreTransaction tx, UUID id) throws SQLException {
    end(tx, id, "posted");
  }

  /** Ends a pending transfer without entries. */
  void voidPending(StoreTransaction tx, UUID id) throws SQLException {
    end(tx, id, "voided");
  }

  private static void end(StoreTransaction tx, UUID id, String state) throws SQLException {
    tx.updateOne(
        "UPDATE adapter.transfer SET state = ?, ended_at = ? WHERE id = ? AND state = 'pending'",
        state,
        tx.now(),
        id);
  }

  private static Transfer read(Row row) throws SQLException {
    return new Transfer(row.id(1), row.text(2), row.id(3), new Amount(row.number(4), row.text(5)));
  }
}
