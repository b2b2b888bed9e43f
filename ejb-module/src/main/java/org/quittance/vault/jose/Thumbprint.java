package org.quittance.vault.jose;

import java.nio.charset.StandardCharsets;

/** The name of a public key: its JWK thumbprint by SHA-256 (RFC 7638, RFC 8037 appendix A.3). */
public final class Thumbprint {

  private Thumbprint() {}

  /**
   * 43 characters of base64url.
   *
   * @param curve {@code Ed25519} or {@code X25519}
   * @param x the public key in base64url
   */
  public static String of(String curve, String x) {
    String canonical = "{\"crv\":\"" + curve + "\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    return Base64Url.encode(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
  }
}
