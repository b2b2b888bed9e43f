package org.quittance.distribution.device;

import org.quittance.shared.Refusal;

/** The keys a device gave cannot be used. */
public final class DeviceKeysInvalid extends Refusal {
  private static final long serialVersionUID = 1L;

  DeviceKeysInvalid(String why) {
    super(
        "device-keys-invalid",
        "No license was given, and the proof of purchase is unchanged.",
        "The device keys cannot be used: " + why + ".",
        "Send 'signing' (Ed25519), 'receiving' (X25519) and their 'binding' as the API describes.");
  }
}
