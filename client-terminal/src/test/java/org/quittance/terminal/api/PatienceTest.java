package org.quittance.terminal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience =
      new Patience(
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          Duration.ofMillis(10),
          Duration.ofMillis(50));
  private final AtomicInteger tries = new AtomicInteger();

  private static Answer answer(int status, String retryAfter) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter)), (name, value) -> true);
    return new Answer(status, headers, new byte[0]);
  }

  private Answer answering(int... statuses) throws NoAnswer {
    return patience.ask(
        bound -> answer(statuses[Math.min(tries.getAndIncrement(), statuses.length - 1)], "0"));
  }

  @Test
  void takesTheFirstFinalAnswer() throws NoAnswer {
    assertThat(answering(500, 429, 503, 201, 400).status()).isEqualTo(201);
    assertThat(tries).hasValue(4);
  }

  @Test
  void doesNotRepeatARefusal() throws NoAnswer {
    assertThat(answering(422).status()).isEqualTo(422);
    assertThat(tries).hasValue(1);
  }

  @Test
  void endsWithTheLastAnswerWhenTimeIsUp() throws NoAnswer {
    assertThat(answering(503).status()).isEqualTo(503);
    assertThat(tries.get()).isBetween(3, 12);
  }

  @Test
  void endsWithoutAnAnswerWhenTimeIsUp() {
    assertThatThrownBy(
            () ->
                patience.ask(
                    bound -> {
                      tries.incrementAndGet();
                      throw NoAnswer.because(new IOException("reset"), "store");
                    }))
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("store");
    assertThat(tries.get()).isGreaterThan(2);
  }

  @Test
  void doesNotWaitForALaterThatIsTooLate() throws NoAnswer {
    Answer answer =
        patience.ask(
            bound -> {
              tries.incrementAndGet();
              return answer(503, "3600");
            });

    assertThat(answer.status()).isEqualTo(503);
    assertThat(tries).hasValue(1);
  }

  @Test
  void readsEveryFormOfRetryAfter() {
    assertThat(answer(503, "7").retryAfter()).hasSeconds(7);
    assertThat(answer(503, "Wed, 21 Oct 2015 07:28:00 GMT").retryAfter()).isZero();
    assertThat(answer(503, "soon").retryAfter()).isZero();
    assertThat(answer(503, "-5").retryAfter()).isZero();
  }

  @Test
  void tellsWhetherAnyTryMayHaveArrived() {
    assertThat(endedWithNothingSent(new ConnectException())).isTrue();
    assertThat(endedWithNothingSent(new IOException("reset"))).isFalse();
    assertThat(endedWithNothingSent(new IOException("reset"), new ConnectException())).isFalse();
  }

  @Test
  void takesAnAnswerForArrivalWhateverItSaid() {
    assertThatThrownBy(
            () ->
                patience.ask(
                    bound -> {
                      if (tries.getAndIncrement() == 0) {
                        return answer(503, "0");
                      }
                      throw NoAnswer.because(new ConnectException(), "store");
                    }))
        .isInstanceOfSatisfying(
            NoAnswer.class, nothing -> assertThat(nothing.isNothingSent()).isFalse());
  }

  private boolean endedWithNothingSent(IOException... causes) {
    tries.set(0);
    NoAnswer ended =
        catchThrowableOfType(
            NoAnswer.class,
            () ->
                patience.ask(
                    bound -> {
                      int now = Math.min(tries.getAndIncrement(), causes.length - 1);
                      throw NoAnswer.because(causes[now], "store");
                    }));
    return ended.isNothingSent();
  }
}
