package org.quittance.vault.jose;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * Enciphers a short text to the holder of an X25519 key: a compact JWE, {@code ECDH-ES} with {@code
 * A256GCM} (RFC 7516, RFC 7518 section 4.6, RFC 8037 section 3.2), with a fresh ephemeral key each
 * time.
 */
public final class X25519Envelope {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TAG_BYTES = 16;

  private X25519Envelope() {}

  /**
   * @param receivingKey the 32 bytes of the receiver's public key, already checked
   * @throws IllegalArgumentException if the key is of small order, so that the secret would be
   *     known to everybody
   */
  public static String seal(String plain, byte[] receivingKey) {
    byte[] ephemeral = new byte[X25519.SCALAR_SIZE];
    byte[] ephemeralPublic = new byte[X25519.POINT_SIZE];
    byte[] agreed = new byte[X25519.POINT_SIZE];
    X25519.generatePrivateKey(RANDOM, ephemeral);
    X25519.generatePublicKey(ephemeral, 0, ephemeralPublic, 0);
    if (!X25519.calculateAgreement(ephemeral, 0, receivingKey, 0, agreed, 0)) {
      throw new IllegalArgumentException("The receiving key is of small order.");
    }
    String header =
        Base64Url.encode(
            "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\","
                + "\"crv\":\"X25519\",\"x\":\""
                + Base64Url.encode(ephemeralPublic)
                + "\"}}");
    byte[] nonce = new byte[12];
    RANDOM.nextBytes(nonce);
    byte[] sealed = encipher(derive(agreed), nonce, header, plain);
    int length = sealed.length - TAG_BYTES;
    return String.join(
        ".",
        header,
        "", // Direct key agreement: there is no enciphered key.
        Base64Url.encode(nonce),
        Base64Url.encode(ByteBuffer.allocate(length).put(sealed, 0, length).array()),
        Base64Url.encode(ByteBuffer.allocate(TAG_BYTES).put(sealed, length, TAG_BYTES).array()));
  }

  /**
   * The Concat KDF of NIST SP 800-56A with empty party info: one round of SHA-256 gives 32 bytes.
   */
  private static byte[] derive(byte[] agreed) {
    MessageDigest digest = Sha256.digest();
    byte[] algorithm = "A256GCM".getBytes(StandardCharsets.US_ASCII);
    digest.update(number(1));
    digest.update(agreed);
    digest.update(number(algorithm.length));
    digest.update(algorithm);
    digest.update(number(0));
    digest.update(number(0));
    return digest.digest(number(256));
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static byte[] encipher(byte[] key, byte[] nonce, String header, String plain) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("This Java platform has no AES-GCM.", absent);
    }
  }
}
