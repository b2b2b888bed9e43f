package org.quittance.settlement.dispute;

import java.util.UUID;
import org.quittance.shared.Money;

/**
 * What somebody tells of a dispute.
 *
 * @param disputeId the adapter's ID of it
 * @param purchaseId whose payment is disputed
 * @param state what it is now
 * @param amount how much is disputed
 * @param actor who tells: {@code gateway} or {@code operator}
 * @param reason one sentence, kept
 */
public record DisputeNews(
    UUID disputeId,
    UUID purchaseId,
    DisputeState state,
    Money amount,
    String actor,
    String reason) {}
