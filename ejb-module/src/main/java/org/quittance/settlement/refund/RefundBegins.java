package org.quittance.settlement.refund;

import java.util.UUID;

/**
 * Fired in the transaction that is about to grant a refund, after {@link
 * org.quittance.settlement.payment.MoneyMoves} and before any money is reserved. An observer that
 * cannot follow the grant yet throws a refusal: nothing is reserved, and the same request may be
 * granted later.
 *
 * @param purchaseId whose payment is to be paid back
 */
public record RefundBegins(UUID purchaseId) {}
