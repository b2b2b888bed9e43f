package org.quittance.storefront.delivery;

import java.util.List;
import java.util.UUID;
import org.quittance.storefront.event.EventFacts;

/**
 * One attempt that is this process's to make.
 *
 * @param attempt which of the delivery's
 * @param url where to call
 * @param secrets that sign it
 * @param event what to tell
 */
public record DueCall(
    UUID deliveryId,
    UUID endpointId,
    int attempt,
    String url,
    List<byte[]> secrets,
    EventFacts event) {

  @Override
  public String toString() {
    return "DueCall[" + deliveryId + ", attempt " + attempt + "]";
  }
}
