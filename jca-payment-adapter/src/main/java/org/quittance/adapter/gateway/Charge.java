package org.quittance.adapter.gateway;

import java.util.UUID;
import org.quittance.adapter.api.Amount;

/**
 * Money that a gateway is asked to set aside, to take or to give back.
 *
 * @param id the payment's ID; the idempotency key of everything that is asked about this charge
 * @param purchaseId what it pays for
 * @param payer opaque owner of the account that pays
 * @param amount more than zero
 */
public record Charge(UUID id, UUID purchaseId, String payer, Amount amount) {}
