package org.quittance.vault.jose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java platform must have. */
public final class Sha256 {

  private Sha256() {}

  /** The 32 bytes of the digest. */
  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** The digest of a document's own characters, in base64url: what other documents name it by. */
  public static String nameOf(String compact) {
    return Base64Url.encode(of(compact.getBytes(StandardCharsets.UTF_8)));
  }

  /** A digest to be fed piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("This Java platform has no SHA-256.", absent);
    }
  }
}
