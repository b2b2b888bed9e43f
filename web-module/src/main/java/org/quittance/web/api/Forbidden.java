package org.quittance.web.api;

import org.quittance.shared.Refusal;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;

/** The account may not do this. */
final class Forbidden extends Refusal {

  private static final long serialVersionUID = 1L;

  Forbidden(Role role, Scope needed) {
    super(
        "forbidden",
        "Nothing was done: this account may not do that.",
        "It takes the scope '"
            + needed.word()
            + "', which an account with the role '"
            + role.word()
            + "' does not have.",
        "Sign in with an account that may do it, or ask an operator.");
  }
}
