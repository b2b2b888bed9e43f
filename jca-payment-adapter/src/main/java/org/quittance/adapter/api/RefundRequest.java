package org.quittance.adapter.api;

import java.util.UUID;

/**
 * Asks for money to be paid back.
 *
 * @param refundId chosen by the caller; the same ID asks for the same refund again
 * @param purchaseId whose captured payment is paid back from
 * @param amount more than zero, in the payment's currency
 * @param reason one sentence, kept
 */
public record RefundRequest(UUID refundId, UUID purchaseId, Amount amount, String reason) {}
