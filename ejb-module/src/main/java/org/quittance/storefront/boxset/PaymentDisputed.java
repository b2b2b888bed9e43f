package org.quittance.storefront.boxset;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The payment behind the proof is disputed; nothing is handed out until that is decided. */
public final class PaymentDisputed extends Refusal {
  private static final long serialVersionUID = 1L;

  public PaymentDisputed(UUID proofId) {
    super(
        "payment-disputed",
        "No license was handed out: the payment behind this proof is disputed.",
        "The payer disputes the payment of proof " + proofId + ", and it is not decided yet.",
        "Ask again once the dispute is decided; the proof keeps its worth if it is won.");
  }
}
