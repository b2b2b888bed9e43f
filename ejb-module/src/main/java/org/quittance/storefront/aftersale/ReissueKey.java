package org.quittance.storefront.aftersale;

import java.util.UUID;
import org.quittance.shared.GivenText;

/**
 * What makes a request for a proof to be issued again the same one again.
 *
 * @param clientId subject ID of who asks
 * @param idempotencyKey chosen by them: 1 to 255 visible ASCII characters
 */
public record ReissueKey(UUID clientId, String idempotencyKey) {

  /**
   * @throws org.quittance.shared.Refusal if there is no key, or it has other characters or is too
   *     long
   */
  public ReissueKey {
    GivenText.requireKey(idempotencyKey, ReissueKeyMissing::new);
  }
}
