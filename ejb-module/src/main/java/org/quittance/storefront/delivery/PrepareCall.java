package org.quittance.storefront.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.storefront.event.ReadFeed;
import org.quittance.storefront.webhook.CallEndpoints;

/**
 * Reads what a call is made of.
 *
 * <p>Transaction: a new one that only reads, after the delivery was taken: what cannot be read or
 * unsealed fails this one attempt, and no other delivery waits for it.
 */
@Stateless
public class PrepareCall {

  @Inject private CallEndpoints endpoints;
  @Inject private ReadFeed feed;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Letter prepare(DueCall call) {
    return new Letter(
        endpoints.secrets(call.endpointId()), feed.find(call.eventId()).orElseThrow());
  }
}
