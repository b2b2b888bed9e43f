package org.quittance.storefront.webhook;

import java.util.Optional;

/**
 * What an owner wants of an endpoint; what is empty stays as it is, or takes its usual value.
 *
 * @param url where to call
 * @param filter for what; all if it was never given
 * @param description the owner's own words
 * @param state whether to call at all
 */
public record EndpointOrder(
    Optional<String> url,
    Optional<EventFilter> filter,
    Optional<String> description,
    Optional<EndpointState> state) {}
