package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells a payer's store credit; outside any transaction. */
@Stateless
public class ReadCredit {

  private static final int MOST_ENTRIES = 200;

  @Inject private PaymentStore store;

  /** Balances and the newest entries of one payer; empty if they never paid in. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public StoreCredit of(String payer) {
    return store.ask(
        connection ->
            new StoreCredit(
                connection.accounts(payer).stream()
                    .map(
                        account ->
                            new StoreCredit.Account(
                                account.currency(), account.balanceMinor(), account.pendingMinor()))
                    .toList(),
                connection.entries(payer, MOST_ENTRIES).stream()
                    .map(
                        entry ->
                            new StoreCredit.Entry(
                                entry.id(),
                                entry.purchaseId(),
                                entry.kind(),
                                entry.amountMinor(),
                                entry.currency(),
                                entry.at()))
                    .toList()));
  }
}
