package org.quittance.settlement.payment;

import java.util.UUID;

/**
 * Fired in the transaction that is about to change what goes back of a purchase's money, before it
 * touches a row of its own. Observers that will follow the change lock the purchase now: whoever
 * changes the same sum takes turns from its first row on, and nobody waits for the other crosswise.
 *
 * @param purchaseId whose payment
 */
public record MoneyMoves(UUID purchaseId) {}
