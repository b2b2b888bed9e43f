package org.quittance.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody calls, and calls again. */
class CountingCallsTest {

  private final Buckets buckets = new Buckets("client", new Quota(3, Duration.ofHours(1)));

  @Test
  void tellsWhatIsLeftUntilNothingIs() {
    for (int left = 2; left >= 0; left--) {
      Buckets.Left told = buckets.take("a");
      assertThat(told.granted()).isTrue();
      assertThat(told.policy()).isEqualTo("\"client\";q=3;w=3600");
      assertThat(told.limit()).startsWith("\"client\";r=" + left + ";t=");
      assertThat(told.retryAfterSeconds()).isZero();
    }
    Buckets.Left refused = buckets.take("a");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.limit()).startsWith("\"client\";r=0;t=");
    assertThat(refused.retryAfterSeconds()).isBetween(1100L, 1200L);
  }

  @Test
  void countsEachCallerByItself() {
    for (int i = 0; i < 4; i++) {
      buckets.take("a");
    }
    assertThat(buckets.take("b").granted()).isTrue();
  }

  @Test
  void keepsNoMoreCallersThanItHasRoomFor() {
    for (int i = 0; i < 4; i++) {
      buckets.take("a");
    }
    for (int i = 0; i < 10_000; i++) {
      buckets.take("other " + i);
    }
    assertThat(buckets.take("a").granted()).as("it was forgotten").isTrue();
  }

  @Test
  void readsAQuota() {
    assertThat(Quota.parse("key", " 600/1m")).isEqualTo(new Quota(600, Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "600", "0/1m", "-1/1m", "600/", "600/0s", "600/-PT1S", "a/1m", "1/2/3"})
  void refusesWhatIsNoQuota(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.parse("quittance.limit.client", text))
        .withMessageContaining("quittance.limit.client");
  }
}
