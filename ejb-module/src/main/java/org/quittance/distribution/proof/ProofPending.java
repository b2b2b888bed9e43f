package org.quittance.distribution.proof;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The payment behind the proof is not settled yet. */
public final class ProofPending extends Refusal {
  private static final long serialVersionUID = 1L;

  private final UUID proofId;

  ProofPending(UUID proofId) {
    super(
        "proof-pending",
        "No license was given yet: the payment is being settled.",
        "The proof of purchase becomes exchangeable once its payment is settled.",
        "Ask again in some seconds; the proof stays good.");
    this.proofId = proofId;
  }

  /** Which proof waits. */
  public UUID proofId() {
    return proofId;
  }
}
