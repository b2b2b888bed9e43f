package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Gives an endpoint a new secret; for a while calls are signed with the one before as well.
 *
 * <p>Transaction: a new one on the license database, under the endpoint's lock. Where the answer
 * was lost the owner asks again; the secret nobody saw signs beside the others until it ends.
 */
@Stateless
public class RotateSecret {

  @Inject private OwnEndpoint own;
  @Inject private EndpointSecrets secrets;

  /**
   * @throws EndpointNotFound if the store has none of this ID
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public SecretShown rotate(String clientId, UUID id) {
    Endpoint endpoint = own.lock(clientId, id);
    return new SecretShown(endpoint.facts(), secrets.make(id));
  }
}
