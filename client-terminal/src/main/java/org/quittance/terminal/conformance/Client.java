package org.quittance.terminal.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A partner store's client.
 *
 * @param id its client ID
 * @param secret never printed
 */
public record Client(String id, String secret) {

  /** The Authorization header of a request for a token (RFC 6749, section 2.3.1). */
  String basic() {
    String pair = Paths.encoded(id) + ":" + Paths.encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Client[" + id + "]";
  }
}
