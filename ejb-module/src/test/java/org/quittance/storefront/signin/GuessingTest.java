package org.quittance.storefront.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Somebody tries secrets until one is right. */
class GuessingTest {

  private final AtomicLong nanos = new AtomicLong(-5);
  private final Guesses guesses =
      new Guesses(
          new SmallRyeConfigBuilder()
              .withSources(
                  new PropertiesConfigSource(
                      Map.of(
                          "quittance.guess.name", "3",
                          "quittance.guess.address", "20",
                          "quittance.guess.pause", "1s",
                          "quittance.guess.longest", "5s"),
                      "test",
                      100))
              .build(),
          nanos::get);

  private static SignIn from(String address, String name) {
    return new SignIn(SecretKind.CHOSEN, name, "secret", address);
  }

  private static SignIn madeFrom(String address, String name) {
    return new SignIn(SecretKind.MADE, name, "secret", address);
  }

  private void wrong(SignIn signIn) {
    guesses.admit(signIn);
    guesses.failed(signIn);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private long pause(SignIn signIn) {
    long[] seconds = {0};
    assertThatThrownBy(() -> guesses.admit(signIn))
        .isInstanceOfSatisfying(
            TooManyGuesses.class, refused -> seconds[0] = refused.retryAfterSeconds());
    return seconds[0];
  }

  @Test
  void waitsTwiceAsLongEachTimeUpToABound() {
    SignIn guess = from("a", "store");
    for (int i = 0; i < 3; i++) {
      wrong(guess);
    }
    for (long seconds : new long[] {1, 2, 4, 5, 5}) {
      assertThat(pause(guess)).isEqualTo(seconds);
      pass(Duration.ofSeconds(seconds));
      wrong(guess);
    }
  }

  @Test
  void waitsForANameWhereverTheGuessesComeFrom() {
    for (int i = 0; i < 3; i++) {
      wrong(from("address " + i, "store"));
    }
    assertThat(pause(from("another", "store"))).isEqualTo(1);
    assertThatCode(() -> guesses.admit(from("another", "other"))).doesNotThrowAnyException();
  }

  @Test
  void waitsForAnAddressWhateverTheNames() {
    for (int i = 0; i < 20; i++) {
      wrong(from("a", "name " + i));
    }
    assertThat(pause(from("a", "one more"))).isEqualTo(1);
    assertThatCode(() -> guesses.admit(from("b", "one more"))).doesNotThrowAnyException();
  }

  @Test
  void letsOneTryThroughInAPauseHoweverManyComeAtOnce() {
    SignIn guess = from("a", "store");
    for (int i = 0; i < 3; i++) {
      wrong(guess);
    }
    pass(Duration.ofSeconds(1));
    guesses.admit(guess);
    assertThat(pause(guess)).isEqualTo(1);
  }

  @Test
  void forgetsANameOnceItsSecretWasRightAndNotTheAddress() {
    for (int i = 0; i < 19; i++) {
      wrong(from("a", "name " + i));
    }
    guesses.admit(from("a", "store"));
    guesses.succeeded(from("a", "store"));
    wrong(from("a", "one more"));
    assertThat(pause(from("a", "store"))).isEqualTo(1);
  }

  @Test
  void forgetsAfterAQuietWhile() {
    SignIn guess = from("a", "store");
    for (int i = 0; i < 3; i++) {
      wrong(guess);
    }
    pass(Duration.ofMinutes(16));
    wrong(guess);
    assertThatCode(() -> guesses.admit(guess)).doesNotThrowAnyException();
  }

  @Test
  void takesPeopleAndProgramsOfOneNameForTwo() {
    for (int i = 0; i < 3; i++) {
      wrong(from("a", "store"));
    }
    assertThatCode(() -> guesses.admit(madeFrom("a", "store"))).doesNotThrowAnyException();
  }

  @Test
  void neverWaitsForTheNameOfAProgramWhoseSecretNobodyGuesses() {
    for (int i = 0; i < 19; i++) {
      wrong(madeFrom("stranger " + i % 2, "store"));
    }
    assertThatCode(() -> wrong(madeFrom("its own", "store"))).doesNotThrowAnyException();
    for (int i = 0; i < 20; i++) {
      wrong(madeFrom("one", "store"));
    }
    assertThat(pause(madeFrom("one", "another"))).isEqualTo(1);
  }
}
