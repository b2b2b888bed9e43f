package org.quittance.settlement.payment;

import java.util.UUID;
import org.quittance.shared.Money;

/**
 * What is to be paid.
 *
 * @param purchaseId what for
 * @param attempt 1 for the first try, counting up; with the purchase ID the gateway's key
 * @param payer opaque owner of the paying account
 * @param amount how much
 */
public record PaymentOrder(UUID purchaseId, int attempt, String payer, Money amount) {}
