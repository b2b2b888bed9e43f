package org.quittance.distribution;

import java.util.regex.Pattern;

/**
 * Who changed a state, and why; kept with every change. Never a person: distribution does not learn
 * who bought, so the text may hold no ID and no address.
 *
 * @param actor a role or a job, such as {@code storefront}: 1–40 of {@code a-z}, digits, hyphen
 * @param reason one sentence of 1–500 characters
 */
public record Cause(String actor, String reason) {

  private static final Pattern ACTOR = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern TELLING =
      Pattern.compile("@|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-");

  /**
   * @throws IllegalArgumentException if the parts are not as described
   */
  public Cause {
    if (!ACTOR.matcher(actor).matches()) {
      throw new IllegalArgumentException("An actor is a role in lower case, not: " + actor);
    }
    if (reason.isBlank() || reason.length() > 500 || TELLING.matcher(reason).find()) {
      throw new IllegalArgumentException(
          "A reason is a sentence of at most 500 characters without IDs and addresses.");
    }
  }
}
