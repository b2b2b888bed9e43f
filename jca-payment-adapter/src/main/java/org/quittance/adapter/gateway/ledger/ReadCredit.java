package org.quittance.adapter.gateway.ledger;

import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.CreditAccount;
import org.quittance.adapter.api.CreditEntry;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.store.Store;

/** Tells owners what they have and what happened to it; reads only what is committed. */
public final class ReadCredit {
  private final Store store;
  private final Accounts accounts = new Accounts();
  private final Entries entries = new Entries();

  public ReadCredit(Store store) {
    this.store = store;
  }

  /** One owner's accounts, by currency. */
  public List<CreditAccount> accounts(String owner) throws PaymentException {
    return store.transact(tx -> accounts.of(tx, owner)).stream().map(Account::told).toList();
  }

  /** One owner's entries, newest first, older than {@code before} (null = from the newest). */
  public List<CreditEntry> entries(String owner, UUID before, int limit) throws PaymentException {
    return store.transact(tx -> entries.newest(tx, owner, before, limit));
  }
}
