package org.quittance.web.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User name and password of an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
record BasicCredentials(String username, String password) {

  private static final int LONGEST = 1024;

  /** Empty if the header is of another scheme, too long, or malformed. */
  static Optional<BasicCredentials> read(String header) {
    if (header.length() > LONGEST || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 1 || pair.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      return Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "BasicCredentials[" + username + "]";
  }
}
