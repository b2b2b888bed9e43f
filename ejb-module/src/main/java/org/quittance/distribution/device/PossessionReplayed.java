package org.quittance.distribution.device;

import org.quittance.shared.Refusal;

/** The possession was shown once before, and counts only once. */
public final class PossessionReplayed extends Refusal {
  private static final long serialVersionUID = 1L;

  PossessionReplayed() {
    super(
        "possession-replayed",
        "No license was given by this request, and the proof of purchase is unchanged by it.",
        "The nonce of the possession was used before.",
        "Take a fresh nonce, sign the possession anew and send it again.");
  }
}
