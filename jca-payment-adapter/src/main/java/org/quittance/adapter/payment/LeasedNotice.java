package org.quittance.adapter.payment;

import java.time.Instant;
import org.quittance.adapter.api.PaymentNotice;

/**
 * A notice that one node may deliver for a while.
 *
 * @param until when it is anybody's again
 * @param tries how often it was leased, this time included
 */
public record LeasedNotice(PaymentNotice notice, Instant until, int tries) {

  public boolean isLeasedAt(Instant now) {
    return now.isBefore(until);
  }
}
