package org.quittance.web.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to run and fetch nothing but what this server has in files, and to keep the
 * console's pages to themselves.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageHeaders implements Filter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getRequestURI();
    var answer = (HttpServletResponse) response;
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "same-origin");
    if (path.startsWith("/console")) {
      answer.setHeader("Cache-Control", "no-store");
    } else if (path.startsWith("/assets/")) {
      answer.setHeader("Cache-Control", "public, max-age=300");
    }
    chain.doFilter(request, response);
  }
}
