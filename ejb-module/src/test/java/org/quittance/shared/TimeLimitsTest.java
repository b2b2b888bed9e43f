package org.quittance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations in the configuration, as people write them. */
class TimeLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "10s, PT10S",
    "2m, PT2M",
    "1h, PT1H",
    "PT45S, PT45S",
    "' 3s ', PT3S"
  })
  void areReadInShortOrInFull(String text, Duration duration) {
    assertThat(TimeLimits.duration(text)).isEqualTo(duration);
  }
}
