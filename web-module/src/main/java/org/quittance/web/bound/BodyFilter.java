package org.quittance.web.bound;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.quittance.shared.Deadline;

/** Lets no client hold a thread by sending its body drop by drop; only uploads take their time. */
@WebFilter(
    urlPatterns = {"/api/*", "/oauth/*"},
    asyncSupported = true)
public class BodyFilter implements Filter {

  private static final String UPLOADS = "/api/v1/contents";

  @Inject private BoundedCalls calls;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    if (http.getRequestURI().startsWith(UPLOADS)) {
      chain.doFilter(request, response);
      return;
    }
    Deadline deadline = calls.deadline(request);
    chain.doFilter(
        new HttpServletRequestWrapper(http) {
          @Override
          public ServletInputStream getInputStream() throws IOException {
            return new BodyInTime(super.getInputStream(), deadline);
          }
        },
        response);
  }
}
