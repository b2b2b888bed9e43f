package org.quittance.distribution.proof;

import org.quittance.shared.Refusal;

/** The proof is worth nothing any more. */
public final class ProofRevoked extends Refusal {
  private static final long serialVersionUID = 1L;

  ProofRevoked() {
    super(
        "proof-revoked",
        "No license was given: this proof of purchase is worth nothing any more.",
        "Its payment was voided, paid back or never completed, or another proof took its place.",
        "Ask the store that sold it what became of it.");
  }
}
