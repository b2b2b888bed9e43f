package org.quittance.web.access;

import org.quittance.web.problem.Problem;

/** Refusals of credentials, with the {@code WWW-Authenticate} that belongs to them. */
public final class Challenges {

  private static final String HEADER = "WWW-Authenticate";
  private static final String BEARER = "Bearer realm=\"Quittance\"";

  private Challenges() {}

  static Problem wrongPassword() {
    return new Problem(
        "unauthenticated",
        "Nothing was done: the account could not be confirmed.",
        "The user name or the password is wrong.",
        "Send the request again with the right Authorization header.");
  }

  static Problem otherScheme() {
    return anyScheme(
        new Problem(
            "unauthenticated",
            "Nothing was done: the account could not be confirmed.",
            "The Authorization header is not read here.",
            "Send a bearer token, or a user name and a password by HTTP Basic."));
  }

  /** Either scheme would do. */
  public static Problem anyScheme(Problem problem) {
    return problem.with(HEADER, problem.headers().get(HEADER) + ", " + BEARER);
  }

  /** The token is wrong (RFC 6750, section 3.1). */
  static Problem invalidToken(Problem problem) {
    return problem.with(
        HEADER, BEARER + ", error=\"invalid_token\", error_description=\"" + problem.why() + "\"");
  }

  /** The token is right and does not suffice (RFC 6750, section 3.1). */
  public static Problem insufficientScope(Problem problem, String scope) {
    return problem.with(HEADER, BEARER + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
  }
}
