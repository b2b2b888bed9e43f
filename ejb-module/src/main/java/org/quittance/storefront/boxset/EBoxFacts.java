package org.quittance.storefront.boxset;

import java.util.UUID;

/** What an operator sees of an eBox; {@code shareMinor} in minor units of the purchase. */
public record EBoxFacts(UUID id, UUID proofId, String sku, String name, long shareMinor) {}
