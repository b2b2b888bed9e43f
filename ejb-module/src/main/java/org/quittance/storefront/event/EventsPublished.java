package org.quittance.storefront.event;

import java.util.List;

/**
 * Fired in the publisher's transaction; observers join it, and what they do stands or falls with
 * the positions.
 *
 * @param events in their order
 */
public record EventsPublished(List<EventFacts> events) {}
