package org.quittance.settlement.dispute;

import java.util.UUID;
import org.quittance.shared.Money;

/**
 * Fired in the transaction that records a dispute's new state; observers join it.
 *
 * @param disputeId the dispute
 * @param purchaseId whose payment is disputed
 * @param state what it is now
 * @param amount how much is disputed
 */
public record DisputeChanged(UUID disputeId, UUID purchaseId, DisputeState state, Money amount) {}
