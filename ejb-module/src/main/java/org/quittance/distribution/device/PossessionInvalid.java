package org.quittance.distribution.device;

import org.quittance.shared.Refusal;

/** The device did not show that it owns its keys. */
public final class PossessionInvalid extends Refusal {
  private static final long serialVersionUID = 1L;

  PossessionInvalid(String why) {
    super(
        "possession-invalid",
        "No license was given, and the proof of purchase is unchanged.",
        "The possession of the device keys was not shown: " + why + ".",
        "Take a fresh nonce, check the device's clock, sign the possession anew and send it again.");
  }
}
