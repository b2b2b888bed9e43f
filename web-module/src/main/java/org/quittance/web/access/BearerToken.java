package org.quittance.web.access;

import java.util.Optional;

/** The token of an {@code Authorization: Bearer} header (RFC 6750, section 2.1). */
final class BearerToken {

  private static final int LONGEST = 16 * 1024;
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  static boolean isMeant(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** Empty if it is too long, or no token by its characters. */
  static Optional<String> read(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    String token = header.substring(SCHEME.length()).strip();
    return token.matches("[A-Za-z0-9._~+/=-]+") ? Optional.of(token) : Optional.empty();
  }
}
