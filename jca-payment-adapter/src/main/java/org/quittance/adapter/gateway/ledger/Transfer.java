package org.quittance.adapter.gateway.ledger;

import java.util.UUID;
import org.quittance.adapter.api.Amount;

/**
 * The header of a double entry. A charge begins {@code pending} and becomes {@code posted} or
 * {@code voided}; a top-up, a refund and a dispute's steps are posted at once. Only a posted
 * transfer has entries.
 *
 * @param id the payment's ID for a charge, the sender's own ID for a top-up, else its own
 * @param accountId the owner's account
 */
record Transfer(UUID id, String kind, UUID accountId, Amount amount) {
  static final String TOP_UP = "top-up";
}
