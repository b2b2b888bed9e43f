package org.quittance.storefront.boxset;

import java.time.Instant;
import java.util.UUID;

/** What a list tells of a BoxSet: never what is inside. */
public record BoxSetFacts(UUID id, UUID purchaseId, Instant createdAt) {}
