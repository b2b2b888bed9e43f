package org.quittance.storefront.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint as its owner sees it.
 *
 * @param clientId whose it is
 * @param eventTypes for what it is called; empty for all
 * @param disabledReason why it is not called, if so
 * @param failingSince since when no call succeeded, if so
 * @param revision changes with each change its owner makes
 */
public record EndpointFacts(
    UUID id,
    String clientId,
    String url,
    List<String> eventTypes,
    String description,
    EndpointState state,
    Optional<DisabledReason> disabledReason,
    Optional<Instant> failingSince,
    int revision,
    Instant createdAt) {

  /** Whether an event of that type is for it. */
  public boolean wants(String type) {
    return new EventFilter(eventTypes).wants(type);
  }
}
