package org.quittance.adapter.gateway.ledger;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.CreditAccount;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.Remark;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Agrees how far below zero an account may go. One local transaction of its own, durable when it
 * returns; a crash leaves the old limit or the new one, and the same may be said again.
 */
public final class AgreeLimit {
  private final Store store;
  private final Accounts accounts = new Accounts();
  private final AccountEvents events = new AccountEvents();

  public AgreeLimit(Store store) {
    this.store = store;
  }

  /**
   * @return the account as it is then
   * @throws PaymentRefused {@code limit-in-use} if more than that is used already, holds included
   */
  public CreditAccount agree(String owner, Amount limit, Remark remark) throws PaymentException {
    return store.transact(tx -> set(tx, owner, limit, remark));
  }

  private CreditAccount set(StoreTransaction tx, String owner, Amount limit, Remark remark)
      throws SQLException, PaymentException {
    Optional<Account> known = accounts.find(tx, owner, limit.currency());
    UUID account =
        known.isPresent() ? known.get().id() : accounts.open(tx, owner, limit.currency());
    // The statement waits for another that agrees at the same time, and sees what it agreed.
    boolean changed = accounts.limit(tx, account, limit.minor());
    Account present = accounts.find(tx, owner, limit.currency()).orElseThrow();
    if (changed) {
      events.limit(tx, account, limit.minor(), remark);
    } else if (present.limitMinor() != limit.minor()) {
      throw new PaymentRefused("limit-in-use", Shortage.used(limit, present));
    }
    return present.told();
  }
}
