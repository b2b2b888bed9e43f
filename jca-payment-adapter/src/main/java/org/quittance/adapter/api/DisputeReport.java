package org.quittance.adapter.api;

import java.util.UUID;

/**
 * Says that a payer disputes a payment. A dispute is always recorded, also where refunds and
 * disputes then exceed what was captured: the payer's bank has taken the money already.
 *
 * @param purchaseId whose captured payment is disputed
 * @param reference who reports it names it so; the same reference is the same dispute
 * @param amount more than zero, in the payment's currency
 * @param reason one sentence, kept
 */
public record DisputeReport(UUID purchaseId, String reference, Amount amount, String reason) {}
