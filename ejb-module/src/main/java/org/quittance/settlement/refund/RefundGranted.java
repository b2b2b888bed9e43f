package org.quittance.settlement.refund;

import java.util.UUID;
import org.quittance.shared.Money;

/**
 * Fired in the transaction that grants a refund; observers join it, and what they do stands or
 * falls with the refund.
 *
 * @param refundId the refund
 * @param purchaseId from whose payment
 * @param amount how much is paid back
 */
public record RefundGranted(UUID refundId, UUID purchaseId, Money amount) {}
