package org.quittance.storefront.boxset;

import org.quittance.shared.Refusal;

/** The proof is good and its payment is not taken yet, or is being taken anew. */
public final class PaymentNotSettled extends Refusal {
  private static final long serialVersionUID = 1L;

  public PaymentNotSettled() {
    super(
        "proof-pending",
        "The license was not handed out yet; the proof keeps its worth.",
        "The payment behind this proof is being settled.",
        "Ask again in a second; the payment is settled or the proof revoked before long.");
  }
}
