package org.quittance.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.shared.InvalidRequest;

/** RFC 9457, with what the reader can do. */
class WritingAProblemTest {

  private static final UUID INSTANCE = new UUID(1, 2);

  @Test
  void saysWhatWhyAndWhatNext() {
    JsonObject json = read(new Problem("sku-taken", "What.", "Why.", "Next."));
    assertThat(json.keySet())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "next", "instance");
    assertThat(json.getString("type")).isEqualTo("/problems/sku-taken");
    assertThat(json.getInt("status")).isEqualTo(409);
    assertThat(json.getString("title") + json.getString("detail") + json.getString("next"))
        .isEqualTo("What.Why.Next.");
    assertThat(json.getString("instance")).isEqualTo("urn:uuid:" + INSTANCE);
  }

  @Test
  void takesARefusalsOwnWords() {
    var refusal = new InvalidRequest("'x' is no number.");
    assertThat(Problem.of(refusal))
        .isEqualTo(new Problem(400, refusal.code(), refusal.what(), refusal.why(), refusal.next()));
  }

  @ParameterizedTest
  @CsvSource({"busy", "not-ready", "purchase-in-flight", "proof-pending"})
  void saysWhenToComeAgain(String code) {
    assertThat(problem(code).headers()).containsKey("Retry-After");
  }

  @ParameterizedTest
  @CsvSource({"internal", "not-found", "payment-declined"})
  void saysNothingOfComingAgainWhereThatHelpsNobody(String code) {
    assertThat(problem(code).headers()).doesNotContainKey("Retry-After");
  }

  @Test
  void asksForCredentialsWhereTheyAreMissing() {
    assertThat(problem("unauthenticated").headers()).containsKey("WWW-Authenticate");
    assertThat(problem("forbidden").headers()).doesNotContainKey("WWW-Authenticate");
  }

  @Test
  void isKeptByNobody() {
    assertThat(problem("busy").headers()).containsEntry("Cache-Control", "no-store");
  }

  private static Problem problem(String code) {
    return new Problem(code, "What.", "Why.", "Next.");
  }

  private static JsonObject read(Problem problem) {
    try (var reader = Json.createReader(new StringReader(problem.json(INSTANCE)))) {
      return reader.readObject();
    }
  }
}
