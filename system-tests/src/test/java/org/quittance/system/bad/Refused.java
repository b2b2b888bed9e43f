package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.quittance.system.harness.Answer;

/** What every refusal looks like: what, why, what next, and nothing of the server's inside. */
final class Refused {

  private static final String INSIDE =
      "(?s).*(Exception|StackTrace|\\sat [a-z]+\\.|java\\.|jakarta\\.|org\\.(?!$)|com\\.sun"
          + "|glassfish|SQL|Derby|eclipse|<html).*";

  private Refused() {}

  static void check(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
    assertThat(answer.text()).doesNotMatch(INSIDE);
    assertThat(answer.header("Content-Type"))
        .as(answer.toString())
        .startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    for (String field : new String[] {"type", "title", "detail", "next"}) {
      assertThat(problem.path(field).asText()).as(field + " of " + answer).isNotBlank();
    }
  }

  /** What is no HTTP at all is refused before the application sees it: 400 and nothing more. */
  static void checkMalformed(Answer answer) {
    if (answer.status() == 400 && answer.body().length == 0) {
      return;
    }
    check(answer);
  }

  static void check(Answer answer, int status, String code) {
    check(answer);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }
}
