package org.quittance.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of answers would notice. */
class JudgingAnswersTest {

  private static final String NONCE = "\"nonce\":\"n\",\"expiresAt\":\"2026-11-24T09:35:00Z\"";

  @Test
  void letsWhatIsDocumentedPass() {
    assertThat(nonce(201, "application/json", "{" + NONCE + "}")).isEmpty();
  }

  @Test
  void noticesAStatusThatIsNotDocumented() {
    assertThat(nonce(202, "application/json", "{" + NONCE + "}")).isNotEmpty();
  }

  @Test
  void noticesAFieldThatIsNotDocumented() {
    assertThat(nonce(201, "application/json", "{" + NONCE + ",\"more\":1}")).isNotEmpty();
  }

  @Test
  void noticesAFieldThatIsMissingOrOfAnotherType() {
    assertThat(nonce(201, "application/json", "{\"nonce\":\"n\"}")).isNotEmpty();
    assertThat(nonce(201, "application/json", "{" + NONCE.replace("\"n\"", "1") + "}"))
        .isNotEmpty();
  }

  @Test
  void noticesAnotherMediaType() {
    assertThat(nonce(201, "text/html", "<p>")).isNotEmpty();
  }

  @Test
  void noticesAHeaderThatIsMissing() {
    assertThat(faults(201, Map.of("Content-Type", List.of("application/json")), "{" + NONCE + "}"))
        .isNotEmpty();
  }

  @Test
  void noticesAPathThatIsAnsweredAndNoOperation() {
    HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
    assertThat(Contract.published().faults("GET", "/api/v1/secrets", 200, none, new byte[0]))
        .isNotEmpty();
  }

  private static List<String> nonce(int status, String type, String body) {
    return faults(
        status, Map.of("Content-Type", List.of(type), "Cache-Control", List.of("no-store")), body);
  }

  private static List<String> faults(int status, Map<String, List<String>> headers, String body) {
    return Contract.published()
        .faults(
            "POST",
            "/api/v1/nonces",
            status,
            HttpHeaders.of(headers, (name, value) -> true),
            body.getBytes(StandardCharsets.UTF_8));
  }
}
