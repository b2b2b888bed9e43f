package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.outgoing.Target;

/**
 * Changes an endpoint as its owner asks.
 *
 * <p>Transaction: a new one on the license database, under the endpoint's lock; what is left to
 * deliver to an endpoint that is disabled is cancelled in it.
 */
@Stateless
public class ChangeEndpoint {

  @Inject private OwnEndpoint own;
  @Inject private Endpoints endpoints;
  @Inject private OutgoingSettings settings;
  @Inject private Event<EndpointSilenced> silenced;

  /**
   * @param revision the one the owner saw; empty to change whatever is there
   * @throws EndpointNotFound if the store has none of this ID
   * @throws EndpointChanged if it has another revision by now
   * @throws org.quittance.storefront.outgoing.TargetRefused if nobody may be called there
   * @throws EndpointExists if the store has another endpoint at this address
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public EndpointFacts change(
      String clientId, UUID id, Optional<Integer> revision, EndpointOrder order) {
    order.url().ifPresent(url -> Target.of(url, settings.reach()));
    Endpoint endpoint = own.lock(clientId, id);
    if (revision.isPresent() && revision.get() != endpoint.facts().revision()) {
      throw new EndpointChanged();
    }
    endpoint.change(order);
    endpoints.write();
    if (endpoint.state() == EndpointState.DISABLED) {
      silenced.fire(new EndpointSilenced(id));
    }
    return endpoint.facts();
  }
}
