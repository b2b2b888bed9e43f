package org.quittance.web.control;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.web.problem.Problem;
import org.quittance.web.problem.ProblemWriter;

/**
 * Refuses requests that are not well-formed, in the words of the API, before anything reads them.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class WellFormedFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    String type = http.getHeader("Content-Type");
    String accept = http.getHeader("Accept");
    boolean api = http.getServletPath().startsWith("/api");
    if (WellFormed.hasDotSegments(http.getRequestURI())) {
      refuse(http, answer, 400, "invalid-request", "The path has '.' or '..' in it.");
    } else if (api && type != null && !WellFormed.isContentType(type)) {
      refuse(
          http, answer, 415, "unsupported-media-type", "The Content-Type header is no media type.");
    } else if (api && accept != null && !WellFormed.isAccept(accept)) {
      refuse(http, answer, 400, "invalid-request", "The Accept header is no list of media ranges.");
    } else if (api && accept != null && !WellFormed.acceptsSomething(accept)) {
      refuse(http, answer, 406, "not-acceptable", "The Accept header accepts nothing.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String code, String why)
      throws IOException {
    ProblemWriter.write(
        request,
        response,
        new Problem(
            status,
            code,
            "Nothing was done: the request is not valid.",
            why,
            "Correct the request and send it again."));
  }
}
