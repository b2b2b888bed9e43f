package org.quittance.storefront.purchase;

import java.time.Instant;
import java.util.UUID;

/**
 * A purchase that has no end yet, as it was seen in passing; whoever acts on it looks again under
 * its lock.
 *
 * @param attempt the attempt it is in
 * @param state where it stands
 * @param since when the attempt began, or the purchase came into its state
 * @param busyUntil how long its process may be at work on it
 * @param node of that process
 * @param process ID of that process
 * @param paymentId the payment its row names; null while there is no row
 */
public record Doubtful(
    UUID purchaseId,
    int attempt,
    PurchaseState state,
    Instant since,
    Instant busyUntil,
    String node,
    UUID process,
    UUID paymentId) {}
