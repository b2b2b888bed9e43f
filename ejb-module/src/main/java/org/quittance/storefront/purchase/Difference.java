package org.quittance.storefront.purchase;

import java.util.UUID;

/**
 * An event: the storefront met a difference that needs somebody's decision. The back office names
 * it, in the transaction that met it.
 *
 * @param kind stable kebab-case name of the class of difference
 * @param purchaseId what it is about
 * @param facts what both sides say
 * @param repair what an operator can do
 */
public record Difference(String kind, UUID purchaseId, String facts, String repair) {

  static Difference openedUnpaid(UUID purchaseId, long opened, String reason) {
    return new Difference(
        "license-without-payment",
        purchaseId,
        opened + " proofs were exchanged before the payment failed (" + reason + ").",
        "Ask the buyer to pay, or revoke the licenses; their proofs are revoked already.");
  }

  static Difference capturedAfterAll(UUID purchaseId, String reason) {
    return new Difference(
        "payment-after-failure",
        purchaseId,
        "The processor took the money of a purchase it had refused for good (" + reason + ").",
        "Pay the amount back; the purchase's proofs are revoked.");
  }
}
