package org.quittance.distribution.proof;

import java.time.Instant;
import org.quittance.shared.Refusal;

/** The proof was not exchanged in time. */
public final class ProofExpired extends Refusal {
  private static final long serialVersionUID = 1L;

  ProofExpired(Instant expiredAt) {
    super(
        "proof-expired",
        "No license was given: the proof of purchase has expired.",
        "It could be exchanged until " + expiredAt + ".",
        "Ask the store that sold it.");
  }
}
