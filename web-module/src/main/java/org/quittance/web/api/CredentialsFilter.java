package org.quittance.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.quittance.web.access.BadCredentials;
import org.quittance.web.bound.ServerBusy;
import org.quittance.web.problem.Problem;

/** Wrong credentials are refused everywhere, also where none are needed. */
@Provider
public class CredentialsFilter implements ContainerRequestFilter {

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (BadCredentials.wereNotChecked(request)) {
      context.abortWith(ProblemResponse.of(Problem.of(ServerBusy.store())));
    } else if (BadCredentials.wereGiven(request)) {
      context.abortWith(
          ProblemResponse.of(
              new Problem(
                  "unauthenticated",
                  "Nothing was done: the account could not be confirmed.",
                  "The user name or the password is wrong.",
                  "Send the request again with the right Authorization header.")));
    }
  }
}
