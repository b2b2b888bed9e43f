package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.outgoing.Target;

/**
 * Registers an address a store wants to be called at, with its first secret.
 *
 * <p>Transaction: a new one on the license database. Where the answer was lost the owner finds the
 * endpoint in its list and has its secret replaced.
 */
@Stateless
public class RegisterEndpoint {

  /** As many endpoints a store may have. */
  static final int MOST = 20;

  @Inject private Endpoints endpoints;
  @Inject private EndpointSecrets secrets;
  @Inject private OutgoingSettings settings;
  @Inject private ServerClock clock;

  /**
   * @throws org.quittance.storefront.outgoing.TargetRefused if nobody may be called there
   * @throws EndpointExists if the store has an endpoint at this address
   * @throws TooManyEndpoints if it has as many as it may
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public SecretShown register(String clientId, EndpointOrder order) {
    String url = order.url().orElseThrow(() -> new InvalidRequest("'url' is missing."));
    Target.of(url, settings.reach());
    if (endpoints.hasSlot(Endpoint.slot(clientId, url))) {
      throw new EndpointExists();
    }
    if (endpoints.of(clientId, Optional.empty(), MOST).size() == MOST) {
      throw new TooManyEndpoints(MOST);
    }
    var endpoint = new Endpoint(clientId, url, order, clock.now());
    endpoints.add(endpoint);
    return new SecretShown(endpoint.facts(), secrets.make(endpoint.id()));
  }
}
