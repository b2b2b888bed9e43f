package org.quittance.adapter.gateway.ledger;

import java.util.UUID;
import org.quittance.adapter.api.CreditAccount;

/**
 * One owner's credit in one currency. It opens at the first top-up, or when a limit is agreed; a
 * hold moves money from free to pending, a capture takes it out of both, a release moves it back to
 * free. It may go below zero by what was agreed. It never closes.
 */
record Account(UUID id, String currency, long balanceMinor, long pendingMinor, long limitMinor) {

  long freeMinor() {
    return balanceMinor - pendingMinor + limitMinor;
  }

  /** What of the limit is used, holds included. */
  long usedMinor() {
    return Math.max(0, pendingMinor - balanceMinor);
  }

  CreditAccount told() {
    return new CreditAccount(currency, balanceMinor, pendingMinor, limitMinor);
  }
}
