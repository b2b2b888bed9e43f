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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.recovery.RecoveryGate;
import org.quittance.storefront.member.AuthenticateMember;
import org.quittance.storefront.member.Caller;
import org.quittance.web.bound.BoundedCalls;
import org.quittance.web.bound.ServerBusy;

/**
 * The application's one authentication mechanism, which goes by path: the API reads HTTP Basic with
 * each request and keeps no session; the console signs in on its own page and keeps one.
 *
 * <p>Jakarta EE 10 allows one mechanism per web module, hence the choice in here.
 */
@ApplicationScoped
public class PathAuthentication implements HttpAuthenticationMechanism {

  private static final String SIGNED_IN = PathAuthentication.class.getName() + ".caller";

  private static final Logger LOG = Logger.getLogger(PathAuthentication.class.getName());

  @Inject private RecoveryGate gate;
  @Inject private AuthenticateMember authenticate;
  @Inject private BoundedCalls calls;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!gate.isOpen()) {
      // The filter behind this refuses the request; the accounts may not be there to be asked.
      return context.doNothing();
    }
    if (request.getServletPath().startsWith("/api/")) {
      return basic(request, context);
    }
    if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential given) {
      return signIn(request, context, given);
    }
    var session = request.getSession(false);
    if (session != null && session.getAttribute(SIGNED_IN) instanceof Caller caller) {
      return login(context, caller);
    }
    return context.doNothing();
  }

  private AuthenticationStatus basic(HttpServletRequest request, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return context.doNothing();
    }
    Optional<Caller> caller;
    try {
      caller =
          BasicCredentials.read(header)
              .flatMap(given -> find(request, given.username(), given.password()));
    } catch (EJBException | ServerBusy absent) {
      LOG.log(Level.WARNING, "The accounts could not be asked.", absent);
      BadCredentials.markUnchecked(request);
      return context.doNothing();
    }
    if (caller.isEmpty()) {
      // Refused in the API's own words, by the filter in front of its resources.
      BadCredentials.markWrong(request);
      return context.doNothing();
    }
    return login(context, caller.get());
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential given) {
    Optional<Caller> caller = find(request, given.getCaller(), given.getPasswordAsString());
    if (caller.isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(SIGNED_IN, caller.get());
    return login(context, caller.get());
  }

  private Optional<Caller> find(HttpServletRequest request, String username, String password) {
    return calls.call(request, () -> authenticate.authenticate(username, password));
  }

  private static AuthenticationStatus login(HttpMessageContext context, Caller caller) {
    return context.notifyContainerAboutLogin(new KnownCaller(caller), Set.of(caller.role().word()));
  }
}
