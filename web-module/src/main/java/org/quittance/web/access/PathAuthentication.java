package org.quittance.web.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.quittance.recovery.RecoveryGate;
import org.quittance.shared.Refusal;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.signin.TooManyGuesses;
import org.quittance.web.bound.ServerBusy;
import org.quittance.web.problem.Problem;

/**
 * The application's one authentication mechanism, which goes by path: the API reads a bearer token
 * or HTTP Basic with each request and keeps no session; the console signs in on its own page and
 * keeps one.
 *
 * <p>Jakarta EE 10 allows one mechanism per web module, hence the choice in here.
 */
@ApplicationScoped
public class PathAuthentication implements HttpAuthenticationMechanism {

  private static final String SIGNED_IN = PathAuthentication.class.getName() + ".caller";

  @Inject private RecoveryGate gate;
  @Inject private Accounts accounts;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!gate.isOpen()) {
      // The filter behind this refuses the request; the accounts may not be there to be asked.
      return context.doNothing();
    }
    if (request.getServletPath().startsWith("/api/")) {
      return api(request, context);
    }
    if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential given) {
      return signIn(request, context, given);
    }
    var session = request.getSession(false);
    if (session != null && session.getAttribute(SIGNED_IN) instanceof Caller caller) {
      return login(request, context, caller);
    }
    return context.doNothing();
  }

  /**
   * Bad credentials are refused in the API's own words, by the filter in front of its resources.
   */
  private AuthenticationStatus api(HttpServletRequest request, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return context.doNothing();
    }
    try {
      if (BearerToken.isMeant(header)) {
        return login(request, context, accounts.ofToken(request, BearerToken.read(header)));
      }
      Optional<Caller> caller =
          BasicCredentials.read(header).flatMap(given -> accounts.ofPassword(request, given));
      if (caller.isPresent()) {
        return login(request, context, caller.get());
      }
      boolean basic = header.regionMatches(true, 0, "Basic", 0, 5);
      BadCredentials.mark(request, basic ? Challenges.wrongPassword() : Challenges.otherScheme());
    } catch (Refusal refused) {
      Problem problem = Problem.of(refused);
      BadCredentials.mark(
          request, problem.status() == 401 ? Challenges.invalidToken(problem) : problem);
    } catch (EJBException absent) {
      accounts.logAbsent(absent);
      BadCredentials.mark(request, Problem.of(ServerBusy.store()));
    }
    return context.doNothing();
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential given) {
    Optional<Caller> caller;
    try {
      caller =
          accounts.ofPassword(
              request, new BasicCredentials(given.getCaller(), given.getPasswordAsString()));
    } catch (TooManyGuesses refused) {
      BadCredentials.mark(request, Problem.of(refused));
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (caller.isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(SIGNED_IN, caller.get());
    return login(request, context, caller.get());
  }

  private static AuthenticationStatus login(
      HttpServletRequest request, HttpMessageContext context, Caller caller) {
    KnownCaller.mark(request, caller);
    return context.notifyContainerAboutLogin(new KnownCaller(caller), Set.of(caller.role().word()));
  }
}
