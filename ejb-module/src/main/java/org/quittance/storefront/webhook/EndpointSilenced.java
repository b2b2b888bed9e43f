package org.quittance.storefront.webhook;

import java.util.UUID;

/**
 * Fired in the transaction after which an endpoint is not called any more; observers join it.
 *
 * @param endpointId which one
 */
public record EndpointSilenced(UUID endpointId) {}
