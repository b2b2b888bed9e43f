package org.quittance.web.console;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.quittance.storefront.member.Role;
import org.quittance.web.access.KnownCaller;

/** Who may see the console: nobody without signing in, and of those only operators. */
@WebFilter({"/console", "/console/*"})
public class OperatorsOnly implements Filter {

  /** The longest form of the console has two lines. */
  private static final long LONGEST_FORM_BYTES = 65_536;

  private static final String NOT_AN_OPERATOR =
      "The console is for operators. You are signed in, and your account is not an operator’s.";

  private static final Set<String> FOR_EVERYBODY = Set.of(Destination.SIGN_IN, "/console/sign-out");

  @Inject private SecurityContext security;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    Optional<Role> role =
        security.getPrincipalsByType(KnownCaller.class).stream()
            .findFirst()
            .map(known -> known.caller().role());
    if (asked.getContentLengthLong() > LONGEST_FORM_BYTES) {
      answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (FOR_EVERYBODY.contains(asked.getServletPath())) {
      chain.doFilter(request, response);
    } else if (role.isEmpty()) {
      answer.sendRedirect(Destination.signInFor(asked.getRequestURI(), asked.getQueryString()));
    } else if (role.get() != Role.OPERATOR) {
      request.setAttribute(NotFound.SENTENCE, NOT_AN_OPERATOR);
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
