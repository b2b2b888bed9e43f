package org.quittance.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.storefront.member.AuthenticateMember;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.partner.IdentifyPartner;
import org.quittance.web.bound.BoundedCalls;

/** Asks whose credentials these are, within the request's time. */
@ApplicationScoped
class Accounts {

  private static final Logger LOG = Logger.getLogger(Accounts.class.getName());

  @Inject private AuthenticateMember authenticateMember;
  @Inject private IdentifyPartner identifyPartner;
  @Inject private BoundedCalls calls;

  /**
   * @throws org.quittance.shared.Refusal if it must wait, or could not be asked in time
   */
  Optional<Caller> ofPassword(HttpServletRequest request, BasicCredentials given) {
    String address = ClientAddress.of(request);
    return calls.call(
        request,
        () -> authenticateMember.authenticate(given.username(), given.password(), address));
  }

  /**
   * @param token empty for what cannot be one
   * @throws org.quittance.shared.Refusal if it opens nothing here, or could not be judged
   */
  Caller ofToken(HttpServletRequest request, Optional<String> token) {
    return calls.call(request, () -> identifyPartner.identify(token.orElse("")));
  }

  void logAbsent(Exception absent) {
    LOG.log(Level.WARNING, "The accounts could not be asked.", absent);
  }
}
