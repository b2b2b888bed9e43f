package org.quittance.distribution.license;

import org.quittance.shared.Refusal;

/** The proof was exchanged before, and its license is bound to another device. */
public final class ProofAlreadyRedeemed extends Refusal {
  private static final long serialVersionUID = 1L;

  ProofAlreadyRedeemed() {
    super(
        "proof-already-redeemed",
        "No license was given: this proof of purchase is used up.",
        "It was exchanged before, and its license is bound to another device.",
        "Open it on the device that exchanged it, which gets the same license again.");
  }
}
