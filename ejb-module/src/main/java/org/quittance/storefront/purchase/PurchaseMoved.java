package org.quittance.storefront.purchase;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired in the transaction that brings a purchase into another state; observers join it.
 *
 * @param purchaseId the purchase
 * @param state what it is now
 * @param at when it came into it
 */
public record PurchaseMoved(UUID purchaseId, PurchaseState state, Instant at) {}
