package org.quittance.storefront.purchase;

import java.util.Optional;

/**
 * The answer to a buyer: a purchase that is captured or settling, or one whose payer must act.
 *
 * @param purchase how it stands
 * @param redirectUrl where the payer must act; empty unless it {@code requires_action}
 */
public record Bought(PurchaseFacts purchase, Optional<String> redirectUrl) {}
