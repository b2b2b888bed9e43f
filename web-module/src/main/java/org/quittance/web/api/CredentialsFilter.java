package org.quittance.web.api;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.quittance.web.access.BadCredentials;

/** Wrong credentials are refused everywhere, also where none are needed. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CredentialsFilter implements ContainerRequestFilter {

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    BadCredentials.find(request).map(ProblemResponse::of).ifPresent(context::abortWith);
  }
}
