package org.quittance.storefront.webhook;

/**
 * An endpoint with its new secret, which is shown this once.
 *
 * @param secret {@code whsec_…}
 */
public record SecretShown(EndpointFacts endpoint, String secret) {

  @Override
  public String toString() {
    return "SecretShown[" + endpoint.id() + "]";
  }
}
