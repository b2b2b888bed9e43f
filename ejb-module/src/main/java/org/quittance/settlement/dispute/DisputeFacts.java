package org.quittance.settlement.dispute;

import java.time.Instant;
import java.util.UUID;
import org.quittance.shared.Money;

/**
 * What there is to say of a dispute.
 *
 * @param id the adapter's ID of it
 * @param purchaseId whose payment is disputed
 * @param state where it stands
 * @param amount how much is disputed
 * @param reason one sentence
 * @param openedAt when it was recorded
 */
public record DisputeFacts(
    UUID id, UUID purchaseId, DisputeState state, Money amount, String reason, Instant openedAt) {}
