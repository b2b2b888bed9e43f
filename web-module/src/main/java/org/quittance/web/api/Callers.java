package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.web.access.KnownCaller;

/** Who calls, or the refusal that says why they may not. */
@RequestScoped
class Callers {

  @Inject private SecurityContext security;

  /**
   * Any account.
   *
   * @throws Unauthenticated if nobody signed in
   */
  Caller anyone() {
    return find().orElseThrow(Unauthenticated::new);
  }

  /**
   * An operator's account.
   *
   * @throws Unauthenticated if nobody signed in
   * @throws Forbidden if the account is no operator's
   */
  Caller operator() {
    Caller caller = anyone();
    if (caller.role() != Role.OPERATOR) {
      throw new Forbidden(Role.OPERATOR);
    }
    return caller;
  }

  private Optional<Caller> find() {
    return security.getPrincipalsByType(KnownCaller.class).stream()
        .findFirst()
        .map(KnownCaller::caller);
  }
}
