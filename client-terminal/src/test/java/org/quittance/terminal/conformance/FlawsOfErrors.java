package org.quittance.terminal.conformance;

import java.util.HashSet;
import java.util.Set;

/** Refuses without a reason. */
final class FlawsOfErrors extends Flaws {

  FlawsOfErrors() {
    where(
        "problem-complete",
        (asked, honest) -> isCode(honest, "not-found"),
        honest -> honest.withoutField("next"));
    where(
        "problem-in-xml",
        (asked, honest) ->
            honest.headers().getOrDefault("Content-Type", "").endsWith("problem+xml"),
        honest -> honest.with("Content-Type", "application/problem+json"));
    where(
        "unknown-field-named",
        (asked, honest) -> asked.body().contains("gratuity"),
        honest -> honest.withText("detail", "It is not valid."));
    where(
        "unknown-parameter-named",
        (asked, honest) -> asked.query().containsKey("flavour"),
        honest -> honest.withText("detail", "It is not valid."));
    where(
        "malformed-json-400",
        (asked, honest) -> asked.body().startsWith("[["),
        honest -> honest.withStatus(422));
    where(
        "no-such-path-404",
        (asked, honest) -> asked.path().endsWith("no-such-thing"),
        honest -> honest.withStatus(410));
    instead("wrong-accept-406", 406, "not-acceptable", 400);
    instead("wrong-type-415", 415, "unsupported-media-type", 400);
    where(
        "wrong-method-405",
        (asked, honest) -> honest.status() == 405,
        honest -> honest.without("Allow"));
    where(
        "type-resolves",
        (asked, honest) -> asked.path().endsWith("/problems/not-found"),
        honest -> honest.withStatus(404));
    all.put(
        "later-says-when",
        () -> {
          Set<String> told = new HashSet<>();
          return (asked, honest) ->
              asked.is(CREDIT) && told.add("once") ? Said.problem(503, "busy", "Not now.") : honest;
        });
    all.put(
        "no-server-error",
        () -> {
          int[] refunds = new int[1];
          return (asked, honest) ->
              asked.is(REFUND) && ++refunds[0] > 2 ? honest.withStatus(500) : honest;
        });
  }
}
