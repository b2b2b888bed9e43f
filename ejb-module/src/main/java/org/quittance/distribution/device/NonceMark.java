package org.quittance.distribution.device;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.MalformedDocument;

/**
 * Nonces that need no row until they are used: expiry and random bytes, marked by HMAC-SHA256 with
 * a key all nodes share, so that any node knows what any other one issued.
 */
final class NonceMark {

  private static final int BODY_BYTES = Long.BYTES + 16;
  private static final int MARK_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  NonceMark(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  Nonce issue(Instant expiresAt) {
    byte[] random = new byte[BODY_BYTES - Long.BYTES];
    RANDOM.nextBytes(random);
    byte[] body =
        ByteBuffer.allocate(BODY_BYTES).putLong(expiresAt.toEpochMilli()).put(random).array();
    byte[] nonce = ByteBuffer.allocate(BODY_BYTES + MARK_BYTES).put(body).put(mark(body)).array();
    return new Nonce(Base64Url.encode(nonce), expiresAt);
  }

  /**
   * @return the nonce without its mark, which is what is remembered of it, and its expiry
   * @throws MalformedDocument unless a node of ours issued it
   */
  Nonce read(String nonce) throws MalformedDocument {
    byte[] bytes = Base64Url.decode("the nonce", nonce);
    if (bytes.length != BODY_BYTES + MARK_BYTES) {
      throw new MalformedDocument("the nonce was not issued here");
    }
    byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
    byte[] mark = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
    if (!MessageDigest.isEqual(mark, mark(body))) {
      throw new MalformedDocument("the nonce was not issued here");
    }
    return new Nonce(Base64Url.encode(body), Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong()));
  }

  private byte[] mark(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(body), MARK_BYTES);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("This Java platform has no HMAC-SHA256.", absent);
    }
  }
}
