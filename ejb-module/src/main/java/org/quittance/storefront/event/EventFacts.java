package org.quittance.storefront.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of the feed.
 *
 * @param position from 1, without gaps over all stores
 * @param id the same wherever the event is told
 * @param clientId whose it is; empty if it is no store's
 * @param type such as {@code purchase.captured}
 * @param at when it happened
 * @param data a JSON object
 */
public record EventFacts(
    long position, UUID id, Optional<String> clientId, String type, Instant at, String data) {}
