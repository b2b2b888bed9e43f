package org.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller prefers little (RFC 7240). */
class PreferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return=minimal",
        "Return = Minimal",
        "return=\"minimal\"",
        "respond-async, wait=10, return=minimal",
        "return=minimal; foo=\"a, b\"; bar",
        ", ,return=minimal,",
        "x=\"return=representation\", return=minimal",
        "return=minimal, return=representation"
      })
  void isUnderstood(String header) {
    assertThat(Preferences.of(List.of(header)).returnMinimal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "return",
        "return=representation",
        "return=representation, return=minimal",
        "x-return=minimal",
        "x=\"return=minimal\"",
        "x; return=minimal",
        "return=minimal-ish",
        "return==minimal",
        "return=minimal junk",
        "return=\"minimal"
      })
  void isNotWhatWasSaid(String header) {
    assertThat(Preferences.of(List.of(header)).returnMinimal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"; ", " ;", ";", ";b=c ", ";b= \"", ";b=\"\\"})
  void costsLittleHoweverItIsWritten(String repeated) {
    String header = "a" + repeated.repeat(990 / repeated.length()) + "@";
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertThat(Preferences.of(List.of(header)).returnMinimal()).isFalse());
  }

  @Test
  void countsTheFirstOfSeveralLines() {
    assertThat(Preferences.of(List.of("wait=1", "return=minimal")).returnMinimal()).isTrue();
    assertThat(Preferences.of(List.of("return=representation", "return=minimal")).returnMinimal())
        .isFalse();
    assertThat(Preferences.of(null).returnMinimal()).isFalse();
  }
}
