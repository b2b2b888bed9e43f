package org.quittance.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "31, 60", "2000000, 60"})
  void doublesUpToALimitAndJitterOnlyShortens(int failures, int mostSeconds) {
    for (int i = 0; i < 200; i++) {
      assertThat(backoff.after(failures))
          .isBetween(Duration.ofMillis(mostSeconds * 500L), Duration.ofSeconds(mostSeconds));
    }
  }

  @Test
  void spreadsThoseThatFailedTogether() {
    assertThat(java.util.stream.IntStream.range(0, 50).mapToObj(i -> backoff.after(7)).distinct())
        .hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT1S", "PT-1S, PT1S", "PT2S, PT1S"})
  void refusesImpossibleWaits(Duration first, Duration longest) {
    assertThatThrownBy(() -> new Backoff(first, longest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quittance.retry");
  }
}
