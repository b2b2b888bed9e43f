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
    if (FOR_EVERYBODY.contains(asked.getServletPath())) {
      chain.doFilter(request, response);
    } else if (role.isEmpty()) {
      answer.sendRedirect(Destination.signInFor(asked.getRequestURI(), asked.getQueryString()));
    } else if (role.get() != Role.OPERATOR) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
