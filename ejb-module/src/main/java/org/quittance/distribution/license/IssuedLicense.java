package org.quittance.distribution.license;

import java.util.UUID;

/**
 * A license as it is handed to its device.
 *
 * @param version of its document, from 1
 * @param proofId the proof of purchase it was exchanged for
 * @param status in lower case, as in the document
 * @param compact the document, a JWS
 * @param again whether this device had it already and gets its present version, the same bytes for
 *     as long as its status is the same
 */
public record IssuedLicense(
    UUID licenseId, int version, UUID proofId, String status, String compact, boolean again) {

  @Override
  public String toString() {
    return "IssuedLicense[" + licenseId + ", version " + version + "]";
  }
}
