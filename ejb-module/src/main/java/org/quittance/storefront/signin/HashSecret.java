package org.quittance.storefront.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Turns a secret into what may be stored of it. */
@ApplicationScoped
public class HashSecret {

  @Inject private Pbkdf2PasswordHash hash;

  /** A salted hash; a different one each time. One at a time, as the hash is set up for each. */
  public synchronized String hash(SecretKind kind, String secret) {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations",
            Integer.toString(kind.iterations())));
    return hash.generate(secret.toCharArray());
  }
}
