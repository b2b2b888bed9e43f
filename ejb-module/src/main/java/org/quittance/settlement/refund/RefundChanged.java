package org.quittance.settlement.refund;

import java.util.UUID;
import org.quittance.shared.Money;

/**
 * Fired in the transaction that brings a refund into another state; observers join it.
 *
 * @param refundId the refund
 * @param purchaseId from whose payment
 * @param state what it is now
 * @param amount how much it is about
 */
public record RefundChanged(UUID refundId, UUID purchaseId, RefundState state, Money amount) {}
