package org.quittance.settlement.refund;

import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.Refusal;

/**
 * What makes a request for a refund the same one again.
 *
 * @param clientId subject ID of who asks
 * @param idempotencyKey chosen by them: 1 to 255 visible ASCII characters
 */
public record RefundKey(UUID clientId, String idempotencyKey) {

  /**
   * @throws Refusal if there is no key, or it has other characters or is too long
   */
  public RefundKey {
    GivenText.requireKey(idempotencyKey, RefundKeyMissing::new);
  }
}
