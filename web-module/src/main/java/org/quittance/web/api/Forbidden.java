package org.quittance.web.api;

import org.quittance.shared.Refusal;
import org.quittance.storefront.member.Role;

/** The account may not do this. */
final class Forbidden extends Refusal {
  private static final long serialVersionUID = 1L;

  Forbidden(Role needed) {
    super(
        "forbidden",
        "Nothing was done: this account may not do that.",
        "It takes an account with the role '" + needed.word() + "'.",
        "Sign in with such an account, or ask an operator to do it.");
  }
}
