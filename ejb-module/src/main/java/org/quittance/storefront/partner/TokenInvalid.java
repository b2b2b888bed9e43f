package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** A bearer token that opens nothing here, or does not any more. */
public final class TokenInvalid extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param why a clause in small letters; never a part of the token
   */
  TokenInvalid(String why) {
    super(
        "unauthenticated",
        "Nothing was done: the token cannot be accepted.",
        "The bearer token is not valid: " + why + ".",
        "Get a new token from /oauth/token and send the request again.");
  }
}
