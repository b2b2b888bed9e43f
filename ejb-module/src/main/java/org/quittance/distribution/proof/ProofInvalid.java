package org.quittance.distribution.proof;

import org.quittance.shared.Refusal;

/** What was shown is no proof of purchase that was issued here. */
public final class ProofInvalid extends Refusal {
  private static final long serialVersionUID = 1L;

  ProofInvalid(String why) {
    super(
        "proof-invalid",
        "No license was given, and nothing was charged.",
        "The proof of purchase is not valid: " + why + ".",
        "Send the proof exactly as the BoxSet holds it.");
  }
}
