package org.quittance.storefront.partner;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.quittance.shared.GivenText;

/**
 * What makes a payment that is booked the same one again.
 *
 * @param clientId subject ID of who books it
 * @param idempotencyKey chosen by them: 1 to 255 visible ASCII characters
 */
public record PaidInKey(UUID clientId, String idempotencyKey) {

  /**
   * @throws org.quittance.shared.Refusal if there is no key, or it has other characters or is too
   *     long
   */
  public PaidInKey {
    GivenText.requireKey(idempotencyKey, PaidInKeyMissing::new);
  }

  /** The ID of the transfer that books it, always the same. */
  UUID transferId() {
    String name = "paid-in/" + clientId + "/" + idempotencyKey;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
