package org.quittance.storefront.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.webhook.ShowEndpoints;

/** Shows a store what was sent to its endpoints. Joins or begins; reads only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ShowDeliveries {

  @Inject private ShowEndpoints endpoints;
  @Inject private Deliveries deliveries;

  /**
   * Newest first, older than the cursor.
   *
   * @throws org.quittance.shared.Refusal if the store has no such endpoint
   */
  public List<DeliveryFacts> of(
      String clientId,
      UUID endpointId,
      Optional<DeliveryState> state,
      Optional<UUID> before,
      int most) {
    endpoints.get(clientId, endpointId);
    return deliveries.facts(deliveries.newest(endpointId, state, before, most));
  }

  /**
   * @throws org.quittance.shared.Refusal if the store has no such endpoint
   * @throws DeliveryNotFound if the endpoint has no such delivery
   */
  public DeliveryFacts get(String clientId, UUID endpointId, UUID id) {
    endpoints.get(clientId, endpointId);
    return deliveries
        .find(id)
        .filter(delivery -> delivery.endpointId().equals(endpointId))
        .map(delivery -> deliveries.facts(List.of(delivery)).get(0))
        .orElseThrow(() -> new DeliveryNotFound(id));
  }
}
