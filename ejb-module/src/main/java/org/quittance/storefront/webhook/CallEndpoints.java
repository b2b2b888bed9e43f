package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.event.EventType;
import org.quittance.storefront.event.News;
import org.quittance.storefront.event.WriteEvent;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.vault.jose.StrictJson;

/** What delivering needs to know of endpoints, and tells them. Joins the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CallEndpoints {

  @Inject private Endpoints endpoints;
  @Inject private EndpointSecrets secrets;
  @Inject private OutgoingSettings settings;
  @Inject private WriteEvent writeEvent;
  @Inject private ServerClock clock;
  @Inject private Event<EndpointSilenced> silenced;

  /** The enabled endpoints of these stores. */
  public List<EndpointFacts> enabled(Collection<String> clientIds) {
    return clientIds.isEmpty()
        ? List.of()
        : endpoints.enabled(clientIds).stream().map(Endpoint::facts).toList();
  }

  /** The endpoint, if it is to be called. */
  public Optional<EndpointFacts> findEnabled(UUID id) {
    return endpoints
        .find(id)
        .map(Endpoint::facts)
        .filter(facts -> facts.state() == EndpointState.ENABLED);
  }

  /** The secrets that sign a call there now, the newest first. */
  public List<byte[]> secrets(UUID id) {
    return secrets.open(id);
  }

  /**
   * Locks the endpoint until this transaction ends, before any of its deliveries.
   *
   * @return whether it still has that revision
   */
  public boolean lock(UUID id, int revision) {
    return endpoints.lock(id).filter(found -> found.facts().revision() == revision).isPresent();
  }

  /** A call succeeded. */
  public void succeeded(UUID id) {
    if (endpoints.find(id).flatMap(endpoint -> endpoint.facts().failingSince()).isPresent()) {
      endpoints.succeeded(id);
    }
  }

  /** A call failed. The endpoint is disabled once calls have failed for the whole schedule. */
  public void failed(UUID id) {
    Instant now = clock.now();
    Optional<Instant> since =
        endpoints.find(id).flatMap(endpoint -> endpoint.facts().failingSince());
    if (since.isEmpty()) {
      endpoints.failed(id, now);
      return;
    }
    Duration schedule = settings.waits().stream().reduce(Duration.ZERO, Duration::plus);
    if (!since.get().plus(schedule).isAfter(now)) {
      disable(id, DisabledReason.FAILING);
    }
  }

  /** The endpoint says that it is not there any more. */
  public void gone(UUID id) {
    disable(id, DisabledReason.GONE);
  }

  private void disable(UUID id, DisabledReason why) {
    endpoints
        .lock(id)
        .filter(endpoint -> endpoint.state() == EndpointState.ENABLED)
        .ifPresent(
            endpoint -> {
              endpoint.disable(why);
              silenced.fire(new EndpointSilenced(id));
              tell(endpoint.facts(), why);
            });
  }

  private void tell(EndpointFacts endpoint, DisabledReason why) {
    writeEvent.write(
        new News(
            Optional.of(endpoint.clientId()),
            endpoint.id(),
            EventType.WEBHOOK_ENDPOINT_DISABLED,
            clock.now(),
            StrictJson.BUILDERS
                .createObjectBuilder()
                .add("endpointId", endpoint.id().toString())
                .add("reason", why.word())
                .build()));
  }
}
