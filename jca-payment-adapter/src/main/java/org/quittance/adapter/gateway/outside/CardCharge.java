package org.quittance.adapter.gateway.outside;

import java.util.UUID;
import org.quittance.adapter.api.Amount;

/**
 * Money that a processor is asked to set aside, to take or to give back.
 *
 * @param purchaseId what it pays for
 * @param attempt which try to pay it
 * @param amount more than zero
 * @param token the processor's name of the payer's card
 */
public record CardCharge(UUID purchaseId, int attempt, Amount amount, String token) {

  /** The idempotency key of one step; it depends on nothing that a restart would change. */
  public String key(String step) {
    return purchaseId + "-" + attempt + "-" + step;
  }

  /** Without the token, which reaches no log. */
  @Override
  public String toString() {
    return amount + " for " + purchaseId + ", attempt " + attempt;
  }
}
