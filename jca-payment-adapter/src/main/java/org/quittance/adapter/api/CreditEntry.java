package org.quittance.adapter.api;

import java.time.Instant;
import java.util.UUID;

/**
 * One posted line of a credit account, as its owner sees it.
 *
 * @param id the entry's own ID
 * @param purchaseId what was paid, or null for a top-up
 * @param kind {@code top-up}, {@code charge}, {@code refund} or {@code dispute-lost}
 * @param amountMinor minor units; positive adds to the balance, negative takes from it
 * @param currency ISO 4217 code
 * @param at when it was posted
 */
public record CreditEntry(
    UUID id, UUID purchaseId, String kind, long amountMinor, String currency, Instant at) {}
