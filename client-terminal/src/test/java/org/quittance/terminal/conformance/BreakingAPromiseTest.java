package org.quittance.terminal.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.terminal.conformance.Finding.Result;

class BreakingAPromiseTest {
  private static final String EXPIRED = "expired-token-refused";

  static Stream<String> promises() {
    return Flaws.promises().stream().filter(promise -> !promise.equals(EXPIRED));
  }

  @ParameterizedTest
  @MethodSource("promises")
  void namesThatPromiseAndNoOther(String promise) {
    assertThat(KitRun.against(Flaws.of(promise)).broken()).containsExactly(promise);
  }

  @Test
  void namesATokenThatOutlivesItsTime() {
    assertThat(KitRun.withShortTokens(Flaws.of(EXPIRED)).broken()).containsExactly(EXPIRED);
  }

  @Test
  void findsNothingToBlameWhereNothingIsBroken() {
    Report report = KitRun.withShortTokens(Flaw.none());

    assertThat(report.broken()).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.result() == Result.SKIPPED)
        .extracting(Finding::promise)
        .containsExactly("later-says-when");
    assertThat(report.spending().spentMinor()).isEqualTo(6 * Till.PRICE);
    assertThat(report.spending().returnedMinor()).isEqualTo(6 * Till.PRICE);
  }

  @Test
  void canBreakEveryPromiseItTries() {
    Report report = KitRun.against(Flaw.none());

    assertThat(report.findings())
        .extracting(Finding::promise)
        .doesNotHaveDuplicates()
        .hasSameElementsAs(Set.copyOf(Flaws.promises()));
  }

  @Test
  void goesOnWhereAnAnswerMakesNoSense() {
    Flaw nonsense =
        (asked, honest) ->
            Flaws.isCode(honest, "not-found") ? honest.withText("type", "http://[") : honest;

    assertThat(KitRun.against(nonsense).broken())
        .contains("type-resolves", "unknown-is-404", "no-such-path-404")
        .doesNotContain("same-key-same-purchase", "refunded-exactly");
  }
}
