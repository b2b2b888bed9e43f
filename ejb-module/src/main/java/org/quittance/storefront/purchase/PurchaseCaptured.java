package org.quittance.storefront.purchase;

import java.util.UUID;

/**
 * Fired in the transaction that makes a purchase captured, once its proofs are released, wherever
 * its money may have been taken before: some of it may have gone back already.
 *
 * @param purchaseId the purchase
 */
public record PurchaseCaptured(UUID purchaseId) {}
