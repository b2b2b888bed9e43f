package org.quittance.settlement.refund;

import java.util.UUID;

/**
 * Fired where a granted refund lost its reservation and cannot have it again, because others took
 * what was left meanwhile. Somebody has to decide.
 *
 * @param refundId the refund
 * @param purchaseId from whose payment
 * @param why what the adapter says
 */
public record RefundUnpaid(UUID refundId, UUID purchaseId, String why) {}
