package org.quittance.adapter.gateway.outside;

import java.util.UUID;
import org.quittance.adapter.api.Amount;

/**
 * Money that a processor is asked to pay back.
 *
 * @param refundId whose refund it is
 * @param bounces how often it came back already; each time it is another refund to the processor
 * @param reference the payment it is paid back from
 * @param amount more than zero
 * @param earlierTries how often this was asked before without a certain answer
 */
public record CardRefund(
    UUID refundId, int bounces, String reference, Amount amount, int earlierTries) {

  /** The idempotency key. */
  public String key() {
    return bounces == 0 ? refundId.toString() : refundId + "-" + bounces;
  }
}
