package org.quittance.distribution.device;

import java.time.Instant;

/**
 * That a device showed it owns its keys, for one proof of purchase, by one nonce. Only {@link
 * VerifyPossession} makes one; it counts once, when {@link UsedNonces#use} took its nonce.
 */
public final class Possession {

  private final String deviceId;
  private final String proofDigest;
  private final Nonce nonce;

  Possession(String deviceId, String proofDigest, Nonce nonce) {
    this.deviceId = deviceId;
    this.proofDigest = proofDigest;
    this.nonce = nonce;
  }

  /** Whether it was shown by this device for this proof of purchase. */
  public boolean isOf(DeviceKeys keys, String digest) {
    return deviceId.equals(keys.deviceId()) && proofDigest.equals(digest);
  }

  String nonce() {
    return nonce.nonce();
  }

  Instant expiresAt() {
    return nonce.expiresAt();
  }
}
