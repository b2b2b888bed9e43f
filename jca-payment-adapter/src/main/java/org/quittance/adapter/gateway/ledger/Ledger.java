package org.quittance.adapter.gateway.ledger;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.Answer;
import org.quittance.adapter.gateway.Charge;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.store.StoreTransaction;

/** Store credit as a payment gateway: it always answers at once, and deciding is capturing. */
public final class Ledger implements Gateway {
  private final Accounts accounts = new Accounts();
  private final Transfers transfers = new Transfers();
  private final Entries entries = new Entries();

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public Answer hold(StoreTransaction tx, Charge charge) throws SQLException {
    // The account first: the transfer's foreign key would lock its row shared, and two such
    // transactions could then never change it.
    boolean enough = accounts.reserve(tx, charge.payer(), charge.amount());
    var account = accounts.find(tx, charge.payer(), charge.amount().currency());
    if (!enough) {
      return new Answer.Declined(
          "insufficient-credit", Shortage.told(charge.amount(), account.orElse(null)));
    }
    transfers.pend(tx, charge, account.orElseThrow().id());
    return new Answer.Held();
  }

  @Override
  public void capture(StoreTransaction tx, Charge charge) throws SQLException {
    Transfer transfer = transferOf(tx, charge);
    accounts.take(tx, transfer.accountId(), transfer.amount().minor());
    transfers.post(tx, transfer.id());
    entries.charge(tx, transfer.id(), transfer.accountId(), transfer.amount());
  }

  @Override
  public void release(StoreTransaction tx, Charge charge) throws SQLException {
    Transfer transfer = transferOf(tx, charge);
    accounts.release(tx, transfer.accountId(), transfer.amount().minor());
    transfers.voidPending(tx, transfer.id());
  }

  @Override
  public void refund(StoreTransaction tx, Charge charge, UUID refund, Amount amount)
      throws SQLException {
    UUID account = transferOf(tx, charge).accountId();
    accounts.add(tx, account, amount.minor());
    UUID transfer = transfers.takeBack(tx, "refund", charge, account, refund, amount);
    entries.refund(tx, transfer, account, amount);
  }

  @Override
  public void dispute(StoreTransaction tx, Charge charge, UUID dispute, Amount amount)
      throws SQLException {
    UUID account = transferOf(tx, charge).accountId();
    UUID transfer = transfers.takeBack(tx, "dispute-opened", charge, account, dispute, amount);
    entries.dispute(tx, transfer, amount);
  }

  @Override
  public void endDispute(
      StoreTransaction tx, Charge charge, UUID dispute, Amount amount, boolean won)
      throws SQLException {
    UUID account = transferOf(tx, charge).accountId();
    if (won) {
      UUID transfer = transfers.takeBack(tx, "dispute-won", charge, account, dispute, amount);
      entries.disputeWon(tx, transfer, amount);
    } else {
      accounts.add(tx, account, amount.minor());
      UUID transfer = transfers.takeBack(tx, "dispute-lost", charge, account, dispute, amount);
      entries.disputeLost(tx, transfer, account, amount);
    }
  }

  private Transfer transferOf(StoreTransaction tx, Charge charge) throws SQLException {
    return transfers
        .find(tx, charge.id())
        .orElseThrow(() -> new IllegalStateException("No transfer of payment " + charge.id()));
  }
}
