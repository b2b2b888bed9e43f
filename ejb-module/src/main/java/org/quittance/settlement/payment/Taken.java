package org.quittance.settlement.payment;

import java.util.UUID;

/**
 * A payment that ends with the present transaction.
 *
 * @param paymentId its ID
 * @param captured true if the commit takes the money, false if it decides that it is taken
 */
public record Taken(UUID paymentId, boolean captured) {}
