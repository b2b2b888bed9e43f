package org.quittance.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT59S, 59 s ago",
    "PT1M, 1 min ago",
    "PT59M59S, 59 min ago",
    "PT23H59M, 23 h ago",
    "P30D, 30 d ago",
    "P31D, 2026-01-29",
    "PT-5S, just now"
  })
  void saysHowLongAgo(Duration ago, String words) {
    assertThat(new Moment(NOW.minus(ago), NOW).relative()).isEqualTo(words);
  }

  @Test
  void keepsTheExactInstantToTheMillisecond() {
    assertThat(new Moment(NOW.minusMillis(1), NOW).exact()).isEqualTo("2026-03-01T11:59:59.999Z");
  }

  @Test
  void tellsTheDistanceFromTheFirstStep() {
    assertThat(new Moment(NOW, NOW).after(NOW.minusMillis(1250))).isEqualTo("+1.250 s");
  }
}
