package org.quittance.adapter.gateway.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.testing.ScriptedProcessor;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;

class GuardedGatewayTest {
  private final ScriptedProcessor processor = new ScriptedProcessor();
  private final AtomicInteger comebacks = new AtomicInteger();
  private final GuardedGateway guarded = guard(3, Duration.ofMillis(200), 1);

  @Test
  void asksNobodyAfterSeveralCallsWithoutAnAnswer() throws Exception {
    processor.fail(Step.CREATE, Fault.LOST_BEFORE, Fault.LOST_AFTER, Fault.LOST_BEFORE);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> guarded.create(charge("good")))
          .isExactlyInstanceOf(AnswerUnknown.class);
    }
    assertThatThrownBy(() -> guarded.lookUp("pi")).isInstanceOf(NotCarriedOut.class);
    assertThat(processor.asked(Step.LOOK_UP)).isZero();
    await()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(guarded.lookUp("pi")).isEqualTo(new Reply.Missing()));
    assertThat(guarded.create(charge("good"))).isInstanceOf(Reply.Created.class);
    assertThat(comebacks).hasValue(1);
  }

  @Test
  void takesANoForAnAnswer() throws Exception {
    for (int i = 0; i < 10; i++) {
      CardCharge charge = charge("no");
      String reference = ((Reply.Created) guarded.create(charge)).reference();
      assertThat(guarded.confirm(charge, reference)).isInstanceOf(Reply.Refused.class);
    }
  }

  @Test
  void letsFewIn() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    processor.before(
        Step.CREATE,
        () -> {
          inside.countDown();
          awaitQuietly(end);
        });
    CompletableFuture<Reply> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return guarded.create(charge("good"));
              } catch (AnswerUnknown failure) {
                throw new AssertionError(failure);
              }
            });
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> guarded.lookUp("pi")).isInstanceOf(NotCarriedOut.class);
    }
    end.countDown();
    assertThat(first.get(5, TimeUnit.SECONDS)).isInstanceOf(Reply.Created.class);
    // Being full said nothing about the processor.
    assertThat(guarded.lookUp("pi")).isEqualTo(new Reply.Missing());
  }

  private GuardedGateway guard(int failures, Duration pause, int concurrency) {
    ProcessorSettings usual = ProcessorSettings.ledgerOnly();
    return new GuardedGateway(
        processor,
        new ProcessorSettings(
            false,
            null,
            null,
            null,
            Duration.ofMillis(100),
            concurrency,
            failures,
            pause,
            usual.retry()),
        comebacks::incrementAndGet);
  }

  private static CardCharge charge(String token) {
    return new CardCharge(UUID.randomUUID(), 1, new Amount(1_000, "EUR"), token);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
