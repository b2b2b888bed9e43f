package org.quittance.storefront.purchase;

import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.Refusal;

/**
 * What makes a purchase request the same one again.
 *
 * @param clientId subject ID of the caller
 * @param idempotencyKey chosen by the caller: 1 to 255 visible ASCII characters
 */
public record ClaimKey(UUID clientId, String idempotencyKey) {

  /**
   * @throws Refusal if there is no key, or it has other characters or is too long
   */
  public ClaimKey {
    GivenText.requireKey(idempotencyKey, IdempotencyKeyMissing::new);
  }
}
