package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Removes an endpoint with its secrets; what was sent there stays on record.
 *
 * <p>Transaction: a new one on the license database, under the endpoint's lock.
 */
@Stateless
public class RemoveEndpoint {

  @Inject private OwnEndpoint own;
  @Inject private EndpointSecrets secrets;
  @Inject private Event<EndpointSilenced> silenced;

  /**
   * @throws EndpointNotFound if the store has none of this ID
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void remove(String clientId, UUID id) {
    own.lock(clientId, id).remove();
    secrets.remove(id);
    silenced.fire(new EndpointSilenced(id));
  }
}
