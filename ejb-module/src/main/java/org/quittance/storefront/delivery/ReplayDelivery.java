package org.quittance.storefront.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.webhook.EndpointState;
import org.quittance.storefront.webhook.ShowEndpoints;

/**
 * Sends an event to an endpoint once more, whatever became of its delivery, under the same {@code
 * webhook-id}.
 *
 * <p>Transaction: a new one on the license database, under the delivery's lock. An attempt under
 * way goes on beside it; asking twice hurries the same delivery twice.
 */
@Stateless
public class ReplayDelivery {

  @Inject private ShowEndpoints endpoints;
  @Inject private Deliveries deliveries;
  @Inject private ServerClock clock;

  /**
   * @throws DeliveryNotFound if the endpoint has no such delivery
   * @throws EndpointNotCalled if the endpoint is disabled
   * @throws org.quittance.shared.Refusal if the store has no such endpoint
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public DeliveryFacts replay(String clientId, UUID endpointId, UUID id) {
    if (endpoints.get(clientId, endpointId).state() != EndpointState.ENABLED) {
      throw new EndpointNotCalled();
    }
    Delivery delivery =
        deliveries
            .lock(id)
            .filter(found -> found.endpointId().equals(endpointId))
            .orElseThrow(() -> new DeliveryNotFound(id));
    delivery.replay(clock.now());
    return deliveries.facts(List.of(delivery)).get(0);
  }
}
