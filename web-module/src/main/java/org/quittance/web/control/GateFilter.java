package org.quittance.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.recovery.RecoveryGate;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/** In front of every request: while the recovery gate is closed, 503 and try again. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class GateFilter implements Filter {

  @Inject private RecoveryGate gate;
  @Inject private InFlight inFlight;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    if (isAlwaysAnswered(http.getServletPath())) {
      chain.doFilter(request, response);
      return;
    }
    // Counted before the gate is asked, so that draining never overlooks a request.
    inFlight.enter();
    try {
      if (gate.isOpen()) {
        chain.doFilter(request, response);
      } else {
        refuse(http, (HttpServletResponse) response);
      }
    } finally {
      inFlight.leave();
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().startsWith("/console")) {
      response.setHeader("Retry-After", "1");
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      ProblemWriter.write(
          request,
          response,
          new Problem(
              "not-ready",
              "Nothing was done: the server is not ready.",
              "It finishes what an earlier process left before it takes new work.",
              "Send the same request again in a second."));
    }
  }

  /** Health and metrics live in this module too and answer at all times; so do style sheets. */
  private static boolean isAlwaysAnswered(String path) {
    return path.startsWith(ControlServlet.PATH)
        || path.startsWith("/assets/")
        || path.startsWith("/health")
        || path.startsWith("/metrics");
  }
}
