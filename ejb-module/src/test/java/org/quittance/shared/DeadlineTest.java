package org.quittance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of the one who waits and the one who works, exactly one decides. */
class DeadlineTest {

  private static final UUID PURCHASE = Ids.next();

  @Test
  void letsNobodyBeginOnceTheCallerGaveUp() {
    Deadline deadline = Deadline.in(Duration.ZERO);
    assertThat(deadline.abandon()).isEmpty();
    assertThat(deadline.begin(PURCHASE)).isFalse();
  }

  @Test
  void tellsTheCallerWhatWasBegunBeforeItGaveUp() {
    Deadline deadline = Deadline.in(Duration.ofSeconds(1));
    assertThat(deadline.begin(PURCHASE)).isTrue();
    assertThat(deadline.abandon()).contains(PURCHASE);
    assertThat(deadline.begin(PURCHASE)).isTrue();
  }

  @Test
  void neverHasLessThanNothingLeft() {
    assertThat(Deadline.in(Duration.ofSeconds(-5)).left()).isZero();
    assertThat(Deadline.in(Duration.ofMinutes(1)).left()).isPositive();
  }
}
