package org.quittance.storefront.partner;

/**
 * A secret that was made just now.
 *
 * @param partner as it is with it; the new one stands last among its secrets
 * @param secret the secret itself, shown this once
 */
public record NewSecret(PartnerFacts partner, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "NewSecret[" + partner.clientId() + "]";
  }
}
