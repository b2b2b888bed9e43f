package org.quittance.storefront.boxset;

import java.util.UUID;
import org.quittance.shared.GivenText;
import org.quittance.shared.InvalidRequest;

/**
 * That a proof shall be issued again.
 *
 * @param purchaseId the purchase it belongs to
 * @param proofId the one that shall be worth nothing any more
 * @param clientId who asks
 * @param idempotencyKey chosen by them
 * @param reason one sentence of at most 500 characters; kept with the purchase, never with the
 *     proofs
 */
public record ReissueOrder(
    UUID purchaseId, UUID proofId, UUID clientId, String idempotencyKey, String reason) {

  /**
   * @throws InvalidRequest if the reason is blank or too long
   */
  public ReissueOrder {
    GivenText.requireReason(reason);
  }
}
