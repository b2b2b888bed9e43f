package org.quittance.storefront.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.webhook.CallEndpoints;
import org.quittance.storefront.webhook.EndpointFacts;

/**
 * Takes a due delivery for this process, by moving its due time ahead for longer than an attempt
 * can last.
 *
 * <p>Transaction: a new one on the license database, under the delivery's lock; of several workers
 * and nodes one finds it due. A crash afterwards leaves it due again when that time is over.
 */
@Stateless
public class TakeDelivery {

  /** Besides the call: for looking its name up, and for writing down what came of it. */
  private static final Duration MARGIN = Duration.ofSeconds(20);

  /** Others may be faster; so many are looked at. */
  private static final int CANDIDATES = 10;

  @Inject private Deliveries deliveries;
  @Inject private CallEndpoints endpoints;
  @Inject private OutgoingSettings settings;
  @Inject private ServerClock clock;

  /**
   * @param busyEndpoints endpoints that are called enough just now
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<DueCall> take(Set<UUID> busyEndpoints) {
    Instant now = clock.now();
    for (Deliveries.Due found : deliveries.due(now, busyEndpoints, CANDIDATES)) {
      Optional<EndpointFacts> endpoint = endpoints.findEnabled(found.endpointId());
      Optional<Delivery> due = deliveries.lock(found.id()).filter(each -> each.isDue(now));
      if (due.isPresent()) {
        if (endpoint.isPresent()) {
          return Optional.of(take(due.get(), endpoint.get(), now));
        }
        due.get().end(DeliveryState.CANCELLED);
      }
    }
    return Optional.empty();
  }

  private DueCall take(Delivery delivery, EndpointFacts endpoint, Instant now) {
    int attempt = delivery.take(now.plus(settings.timeout()).plus(MARGIN));
    deliveries.attempt(delivery.id(), attempt - 1).ifPresent(Attempt::lost);
    deliveries.add(new Attempt(delivery.id(), attempt, now));
    return new DueCall(
        delivery.id(),
        endpoint.id(),
        attempt,
        endpoint.url(),
        endpoint.revision(),
        delivery.eventId());
  }
}
