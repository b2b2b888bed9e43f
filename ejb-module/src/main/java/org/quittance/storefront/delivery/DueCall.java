package org.quittance.storefront.delivery;

import java.util.UUID;

/**
 * One attempt that is this process's to make.
 *
 * @param attempt which of the delivery's
 * @param url where to call
 * @param revision of the endpoint it was taken for; what comes of it counts for no other
 * @param eventId what to tell
 */
public record DueCall(
    UUID deliveryId, UUID endpointId, int attempt, String url, int revision, UUID eventId) {

  @Override
  public String toString() {
    return "DueCall[" + deliveryId + ", attempt " + attempt + "]";
  }
}
