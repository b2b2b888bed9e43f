package org.quittance.web.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quittance.shared.Deadline;
import org.quittance.shared.InvalidRequest;

/** Calls that are too slow, too many, or fail. */
class BulkheadTest {

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final Bulkhead bulkhead = new Bulkhead(2, Thread::new);

  @AfterEach
  void letGo() {
    stuck.countDown();
    bulkhead.close();
  }

  @Test
  void givesTheAnswer() {
    assertThat(bulkhead.call(Deadline.in(Duration.ofSeconds(10)), () -> "answer"))
        .isEqualTo("answer");
  }

  @Test
  void waitsNoLongerThanTheDeadline() {
    long begin = System.nanoTime();
    assertThatThrownBy(this::callStuck).isInstanceOf(ServerBusy.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void doesNotWaitForADeadlineThatHasPassed() {
    assertThatThrownBy(() -> bulkhead.call(Deadline.in(Duration.ZERO), this::untilLetGo))
        .isInstanceOf(ServerBusy.class);
  }

  @Test
  void refusesAtOnceWhenAllAreStuck() {
    assertThatThrownBy(this::callStuck).isInstanceOf(ServerBusy.class);
    assertThatThrownBy(this::callStuck).isInstanceOf(ServerBusy.class);
    assertThatThrownBy(() -> bulkhead.call(Deadline.in(Duration.ofDays(1)), () -> "never"))
        .isInstanceOf(ServerBusy.class)
        .hasMessageContaining("at a time");
  }

  @Test
  void passesRefusalsOnAsTheyAre() {
    var refusal = new InvalidRequest("No.");
    Deadline deadline = Deadline.in(Duration.ofSeconds(10));
    assertThatThrownBy(
            () ->
                bulkhead.call(
                    deadline,
                    () -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
  }

  private void callStuck() {
    bulkhead.call(Deadline.in(Duration.ofMillis(50)), this::untilLetGo);
  }

  private String untilLetGo() throws InterruptedException {
    stuck.await();
    return "late";
  }
}
