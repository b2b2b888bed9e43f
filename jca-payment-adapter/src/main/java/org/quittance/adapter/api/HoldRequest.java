package org.quittance.adapter.api;

import java.util.UUID;

/**
 * Asks for the first stage of a settlement: money is set aside, nothing is taken.
 *
 * <p>Purchase ID and attempt are the idempotency key towards every gateway: the same pair asks for
 * the same hold again, whatever became of the first answer.
 *
 * @param purchaseId what the money is for; the adapter only ever compares it
 * @param attempt 1 for the first try of this purchase, then counting up; a declined attempt is
 *     never asked again under its number
 * @param payer opaque owner of the account that pays
 * @param amount more than zero
 * @param method how it is paid
 */
public record HoldRequest(
    UUID purchaseId, int attempt, String payer, Amount amount, PaymentMethod method) {}
