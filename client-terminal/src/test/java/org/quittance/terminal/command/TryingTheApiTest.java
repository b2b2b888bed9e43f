package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.conformance.PartnerStore;

class TryingTheApiTest {
  private static final Map<String, String> NEIGHBOUR =
      Map.of("QUITTANCE_USER", "demo-member", "QUITTANCE_PASSWORD", "demo");

  @TempDir Path folder;
  private Path secret;

  @BeforeEach
  void keepSecret() throws IOException {
    secret = Files.writeString(folder.resolve("secret"), "demo\n");
  }

  private TerminalRun conformance(PartnerStore store, String... more) {
    return conformance(store.url(), more);
  }

  private TerminalRun conformance(String url, String... more) {
    List<String> words = new ArrayList<>(List.of("--server", url, "conformance"));
    words.addAll(List.of("--client-id", "demo-store", "--client-secret-file", secret.toString()));
    words.addAll(List.of(more));
    return TerminalRun.of(NEIGHBOUR, words);
  }

  @Test
  void saysWhatItSpendsAndThenWhatHolds() {
    try (PartnerStore store = PartnerStore.honest()) {
      TerminalRun run = conformance(store);

      assertThat(run.exit()).isZero();
      assertThat(run.err()).isEmpty();
      List<String> lines = run.out().lines().toList();
      assertThat(lines.get(0)).startsWith("Spends at most 59.40 EUR: 6 times BOOK at 9.90 EUR.");
      assertThat(run.out())
          .containsPattern("passed +idempotency +same-key-same-purchase +the same order again")
          .contains("Spent 59.40 EUR, paid back 59.40 EUR; skipped=2");
      assertThat(lines.get(lines.size() - 1)).matches("passed=\\d{2} failed=0");
    }
  }

  @Test
  void endsWithSixAndNamesWhatIsBroken() {
    try (PartnerStore store = PartnerStore.breaking("second-device-refused")) {
      TerminalRun run = conformance(store);

      assertThat(run.exit()).isEqualTo(6);
      assertThat(run.out()).containsPattern("failed +signatures +second-device-refused");
      assertThat(run.out().strip()).endsWith(" failed=1");
      assertThat(run.err())
          .isEqualToIgnoringNewLines(
              "refused: promises-broken: 1 of the API's promises do not hold:"
                  + " second-device-refused.");
    }
  }

  @Test
  void printsOneObjectForPrograms() {
    try (PartnerStore store = PartnerStore.honest()) {
      TerminalRun run = conformance(store, "--json");

      assertThat(run.json().getInt("failed")).isZero();
      assertThat(run.json().getJsonArray("checks"))
          .hasSize(run.json().getInt("passed") + run.json().getInt("skipped"));
      assertThat(run.json().getJsonArray("checks").getJsonObject(0).keySet())
          .containsExactly("promise", "group", "tried", "result", "detail");
    }
  }

  @Test
  void buysNothingBeyondItsBudget() {
    try (PartnerStore store = PartnerStore.honest()) {
      TerminalRun run = conformance(store, "--budget", "EUR:5939");

      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).startsWith("refused: nothing-to-buy: ");
      assertThat(conformance(store, "--budget", "EUR:5940").exit()).isZero();
    }
  }

  @Test
  void isRefusedWithAnotherSecret() throws IOException {
    Files.writeString(secret, "guessed");
    try (PartnerStore store = PartnerStore.honest()) {
      TerminalRun run = conformance(store);

      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).startsWith("refused: no-token: ").doesNotContain("guessed");
    }
  }

  @Test
  void saysWhenNobodyIsThere() {
    String url;
    try (PartnerStore gone = PartnerStore.honest()) {
      url = gone.url();
    }
    TerminalRun run = conformance(url);

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).startsWith("refused: unreachable: ");
  }

  @Test
  void wantsASecretInItsFile() throws IOException {
    Files.writeString(secret, " \n");
    TerminalRun run = conformance("http://localhost:1");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is no file with a secret in it; nothing was sent.");
  }
}
