package org.quittance.storefront.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The endpoints of a store for that store; another's do not exist. */
@ApplicationScoped
class OwnEndpoint {

  @Inject private Endpoints endpoints;

  /**
   * @throws EndpointNotFound if the store has none of this ID
   */
  Endpoint get(String clientId, UUID id) {
    return endpoints
        .find(id)
        .filter(endpoint -> isOf(endpoint, clientId))
        .orElseThrow(() -> new EndpointNotFound(id));
  }

  /**
   * The endpoint, locked until this transaction ends.
   *
   * @throws EndpointNotFound if the store has none of this ID
   */
  Endpoint lock(String clientId, UUID id) {
    return endpoints
        .lock(id)
        .filter(endpoint -> isOf(endpoint, clientId))
        .orElseThrow(() -> new EndpointNotFound(id));
  }

  private static boolean isOf(Endpoint endpoint, String clientId) {
    EndpointFacts facts = endpoint.facts();
    return facts.clientId().equals(clientId) && facts.state() != EndpointState.REMOVED;
  }
}
