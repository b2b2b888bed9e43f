package org.quittance.adapter.gateway.ledger;

import java.util.UUID;

/**
 * One owner's credit in one currency. It opens at the first top-up; a hold moves money from free to
 * pending, a capture takes it out of both, a release moves it back to free. It never closes.
 */
record Account(UUID id, String currency, long balanceMinor, long pendingMinor) {

  long freeMinor() {
    return balanceMinor - pendingMinor;
  }
}
