package org.quittance.web.api;

import org.quittance.shared.Refusal;

/** The resource belongs to accounts and nobody signed in. */
final class Unauthenticated extends Refusal {
  private static final long serialVersionUID = 1L;

  Unauthenticated() {
    super(
        "unauthenticated",
        "Nothing was done: the request names no account.",
        "This resource needs a bearer token, or a user name and a password (HTTP Basic).",
        "Send the request again with an Authorization header.");
  }
}
