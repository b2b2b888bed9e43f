package org.quittance.storefront.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.event.EventFacts;
import org.quittance.storefront.event.EventsPublished;
import org.quittance.storefront.webhook.CallEndpoints;
import org.quittance.storefront.webhook.EndpointFacts;
import org.quittance.storefront.webhook.EndpointSilenced;

/**
 * Hears what was published and makes a delivery for each endpoint that wants it, in the publisher's
 * transaction: an event with a position has all its deliveries. What is left for an endpoint that
 * is not called any more is cancelled in the transaction that silenced it.
 */
@ApplicationScoped
public class MakeDeliveries {

  @Inject private CallEndpoints endpoints;
  @Inject private Deliveries deliveries;
  @Inject private ServerClock clock;

  void onPublished(@Observes EventsPublished published) {
    Instant now = clock.now();
    Set<String> clients =
        published.events().stream()
            .map(EventFacts::clientId)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    List<EndpointFacts> enabled = endpoints.enabled(clients);
    for (EventFacts event : published.events()) {
      for (EndpointFacts endpoint : enabled) {
        if (event.clientId().filter(endpoint.clientId()::equals).isPresent()
            && endpoint.wants(event.type())) {
          deliveries.add(new Delivery(endpoint.id(), event, now));
        }
      }
    }
  }

  void onSilenced(@Observes EndpointSilenced silenced) {
    deliveries.cancel(silenced.endpointId());
  }
}
