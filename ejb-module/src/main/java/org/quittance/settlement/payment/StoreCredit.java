package org.quittance.settlement.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One payer's store credit.
 *
 * @param accounts by currency
 * @param entries what was posted, newest first
 */
public record StoreCredit(List<Account> accounts, List<Entry> entries) {

  /**
   * Amounts in minor units; {@code pendingMinor} is set aside and still inside the balance, which
   * may go below zero by {@code limitMinor}.
   */
  public record Account(String currency, long balanceMinor, long pendingMinor, long limitMinor) {

    /** What can be spent now. */
    public long freeMinor() {
      return balanceMinor - pendingMinor + limitMinor;
    }
  }

  /** One posted line; {@code purchaseId} is null for a top-up, a charge is negative. */
  public record Entry(
      UUID id, UUID purchaseId, String kind, long amountMinor, String currency, Instant at) {}
}
