package org.quittance.web.api;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;
import org.quittance.web.access.Challenges;
import org.quittance.web.access.KnownCaller;
import org.quittance.web.access.Needs;
import org.quittance.web.access.Open;
import org.quittance.web.problem.Problem;

/** Decides before each operation whether its caller may do it; the one place that does. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Method operation = resource.getResourceMethod();
    // What answers OPTIONS is the platform's own and has no method of ours.
    if (operation == null
        || !operation.getDeclaringClass().getName().startsWith("org.quittance.")) {
      return;
    }
    if (operation.isAnnotationPresent(Open.class)) {
      return;
    }
    Needs needs = operation.getAnnotation(Needs.class);
    if (needs == null) {
      throw new IllegalStateException("Nothing says who may call " + operation);
    }
    Scope needed = needs.value();
    Optional<Caller> caller = KnownCaller.of(request);
    if (caller.isEmpty()) {
      context.abortWith(
          ProblemResponse.of(Challenges.anyScheme(Problem.of(new Unauthenticated()))));
    } else if (!caller.get().may(needed)) {
      context.abortWith(ProblemResponse.of(refusal(caller.get(), needed)));
    }
  }

  private static Problem refusal(Caller caller, Scope needed) {
    if (caller.role() != Role.PARTNER) {
      return Problem.of(new Forbidden(caller.role(), needed));
    }
    return Challenges.insufficientScope(
        new Problem(
            "insufficient-scope",
            "Nothing was done: the token does not allow that.",
            "It takes the scope '" + needed.word() + "'.",
            "Get a token with this scope, or ask the operator to grant it."),
        needed.word());
  }
}
