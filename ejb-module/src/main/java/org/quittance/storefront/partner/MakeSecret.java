package org.quittance.storefront.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.quittance.vault.jose.Base64Url;

/** Makes secrets that cannot be guessed: 256 random bits. */
@ApplicationScoped
class MakeSecret {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 43 characters behind a mark by which scanners of source code know it. */
  String make() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "qs_" + Base64Url.encode(bytes);
  }
}
