package org.quittance.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quittance.web.problem.Problem;

/** Remembers within one request why its credentials were not taken, for who answers it. */
public final class BadCredentials {

  private static final String MARK = BadCredentials.class.getName();

  private BadCredentials() {}

  static void mark(HttpServletRequest request, Problem why) {
    request.setAttribute(MARK, why);
  }

  /** Why the request's credentials were not taken; empty if they were, or there are none. */
  public static Optional<Problem> find(HttpServletRequest request) {
    return Optional.ofNullable((Problem) request.getAttribute(MARK));
  }
}
