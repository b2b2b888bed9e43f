package org.quittance.web.api;

import org.quittance.shared.Refusal;

/** The BoxSet is the caller's and holds no such proof. */
final class ProofNotInBoxSet extends Refusal {
  private static final long serialVersionUID = 1L;

  ProofNotInBoxSet(String proofId) {
    super(
        "not-found",
        "There is no such proof in this BoxSet.",
        "None of its eBoxes holds proof " + proofId + ".",
        "Read the BoxSet to see the IDs of its proofs.");
  }
}
