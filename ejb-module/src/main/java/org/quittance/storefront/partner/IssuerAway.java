package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/**
 * The keys of the outside issuer cannot be had just now, so its token can be neither taken nor
 * refused.
 */
public final class IssuerAway extends Refusal {

  private static final long serialVersionUID = 1L;

  IssuerAway() {
    super(
        "busy",
        "Nothing was done: the token could not be checked.",
        "The keys of its issuer cannot be had just now.",
        "Send the same request again in a few seconds.");
  }

  @Override
  public long retryAfterSeconds() {
    return 5;
  }
}
