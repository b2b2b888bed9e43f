package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.quittance.storefront.member.Caller;
import org.quittance.web.access.KnownCaller;

/** Who calls; whether they may is {@link ScopeFilter}'s to say, before. */
@RequestScoped
class Callers {

  @Inject private HttpServletRequest request;

  /**
   * The account.
   *
   * @throws Unauthenticated if nobody signed in
   */
  Caller get() {
    return KnownCaller.of(request).orElseThrow(Unauthenticated::new);
  }
}
