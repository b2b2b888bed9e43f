package org.quittance.storefront.boxset;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** No payment stands behind this proof, and none is on its way. */
public final class PaymentNotStanding extends Refusal {
  private static final long serialVersionUID = 1L;

  PaymentNotStanding(UUID proofId) {
    super(
        "proof-revoked",
        "No license was handed out: no payment stands behind this proof.",
        "The payment of proof " + proofId + " was given back, declined, or never made.",
        "Show the shop this proof's ID; asking again will not help.");
  }
}
