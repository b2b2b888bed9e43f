package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.CreditEntry;

/** Tells a payer's store credit; outside any transaction. */
@Stateless
public class ReadCredit {

  @Inject private PaymentStore store;

  /**
   * Balances and the newest entries of one payer; empty if they never paid in and no limit was
   * agreed.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public StoreCredit of(String payer, int entries) {
    return store.ask(
        connection ->
            new StoreCredit(
                connection.accounts(payer).stream()
                    .map(
                        account ->
                            new StoreCredit.Account(
                                account.currency(),
                                account.balanceMinor(),
                                account.pendingMinor(),
                                account.limitMinor()))
                    .toList(),
                facts(connection.entries(payer, entries))));
  }

  /** One payer's entries, newest first, older than the cursor. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<StoreCredit.Entry> entries(String payer, Optional<UUID> before, int limit) {
    return store.ask(connection -> facts(connection.entries(payer, before.orElse(null), limit)));
  }

  private static List<StoreCredit.Entry> facts(List<CreditEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                new StoreCredit.Entry(
                    entry.id(),
                    entry.purchaseId(),
                    entry.kind(),
                    entry.amountMinor(),
                    entry.currency(),
                    entry.at()))
        .toList();
  }
}
