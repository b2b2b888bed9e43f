package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a store its endpoints, never a secret. Joins or begins; reads only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ShowEndpoints {

  @Inject private OwnEndpoint own;
  @Inject private Endpoints endpoints;

  /**
   * @throws EndpointNotFound if the store has none of this ID
   */
  public EndpointFacts get(String clientId, UUID id) {
    return own.get(clientId, id).facts();
  }

  /** Oldest first, after the cursor. */
  public List<EndpointFacts> of(String clientId, Optional<UUID> after, int most) {
    return endpoints.of(clientId, after, most).stream().map(Endpoint::facts).toList();
  }
}
