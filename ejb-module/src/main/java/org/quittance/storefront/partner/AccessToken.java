package org.quittance.storefront.partner;

/**
 * An answer to a client that showed who it is (RFC 6749, section 5.1).
 *
 * @param compact the token
 * @param expiresInSeconds how long it is of use
 * @param scope what it may do, as words with a space between
 */
public record AccessToken(String compact, long expiresInSeconds, String scope) {

  /** Without the token. */
  @Override
  public String toString() {
    return "AccessToken[" + scope + "]";
  }
}
