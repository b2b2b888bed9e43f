package org.quittance.storefront.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes since its last use that a password was right, because Basic
 * authentication sends it with every request and a password hash is slow on purpose. Kept is only a
 * keyed digest of stored hash and password, under a key that dies with the process; a changed
 * password changes the stored hash.
 */
@ApplicationScoped
class RecentSignIns {

  private static final int MOST = 10_000;
  private static final long LASTING_NANOS = Duration.ofMinutes(5).toNanos();

  private final SecretKeySpec key;

  private final Map<String, Long> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  RecentSignIns() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  synchronized boolean knows(String stored, String password) {
    String digest = digest(stored, password);
    Long since = known.remove(digest);
    if (since == null || System.nanoTime() - since >= LASTING_NANOS) {
      return false;
    }
    // Who goes on calling stays known: put last, it is the last to be forgotten.
    known.put(digest, System.nanoTime());
    return true;
  }

  /** Remembers a password that was found right. */
  synchronized void remember(String stored, String password) {
    known.put(digest(stored, password), System.nanoTime());
  }

  private String digest(String stored, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(stored.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("Every Java has HmacSHA256.", absent);
    }
  }
}
