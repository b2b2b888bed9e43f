package org.quittance.adapter.gateway.ledger;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.Remark;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreErrors;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Pays credit in. One local transaction of its own, durable when it returns, whatever becomes of a
 * surrounding JTA transaction; a crash leaves all or nothing, and the same ID may be sent again.
 */
public final class TopUpCredit {
  private final Store store;
  private final Accounts accounts = new Accounts();
  private final Transfers transfers = new Transfers();
  private final Entries entries = new Entries();
  private final AccountEvents events = new AccountEvents();

  public TopUpCredit(Store store) {
    this.store = store;
  }

  /**
   * @throws PaymentRefused {@code transfer-id-reused} if the ID stands for something else, {@code
   *     amount-not-possible} if the amount is zero or the balance would leave what can be counted
   */
  public void topUp(UUID transferId, String owner, Amount amount) throws PaymentException {
    if (amount.minor() == 0) {
      throw new PaymentRefused("amount-not-possible", "A top-up must be more than zero.");
    }
    store.transact(tx -> book(tx, transferId, owner, amount, null));
  }

  /** The same, and keeps who did it and why. */
  public void payIn(UUID transferId, String owner, Amount amount, Remark remark)
      throws PaymentException {
    store.transact(tx -> book(tx, transferId, owner, amount, remark));
  }

  private Void book(StoreTransaction tx, UUID id, String owner, Amount amount, Remark remark)
      throws SQLException, PaymentException {
    Optional<Transfer> earlier = transfers.find(tx, id);
    Optional<Account> known = accounts.find(tx, owner, amount.currency());
    if (earlier.isPresent()) {
      requireSame(earlier.get(), known, amount);
      requireSame(remark, events.reasonOf(tx, id));
      return null;
    }
    UUID account =
        known.isPresent() ? known.get().id() : accounts.open(tx, owner, amount.currency());
    add(tx, account, amount);
    transfers.topUp(tx, id, account, amount);
    entries.topUp(tx, id, account, amount);
    if (remark != null) {
      events.paidIn(tx, account, amount.minor(), id, remark);
    }
    return null;
  }

  private void add(StoreTransaction tx, UUID account, Amount amount)
      throws SQLException, PaymentRefused {
    try {
      accounts.add(tx, account, amount.minor());
    } catch (SQLException failure) {
      if (StoreErrors.isOutOfRange(failure)) {
        throw new PaymentRefused(
            "amount-not-possible", "The account cannot hold that much; top up with less.");
      }
      throw failure;
    }
  }

  private static void requireSame(Remark remark, Optional<String> reason) throws PaymentRefused {
    if (!Optional.ofNullable(remark).map(Remark::reason).equals(reason)) {
      throw reused();
    }
  }

  private static void requireSame(Transfer earlier, Optional<Account> account, Amount amount)
      throws PaymentRefused {
    if (!earlier.kind().equals(Transfer.TOP_UP)
        || account.filter(known -> known.id().equals(earlier.accountId())).isEmpty()
        || !earlier.amount().equals(amount)) {
      throw reused();
    }
  }

  private static PaymentRefused reused() {
    return new PaymentRefused(
        "transfer-id-reused", "This transfer ID was used for another transfer; take a new one.");
  }
}
