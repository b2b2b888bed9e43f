package org.quittance.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisbehavingTest extends AProcessor {

  @ParameterizedTest
  @CsvSource({
    "BUSY, 429, requires_capture",
    "ERROR_BEFORE, 500, requires_capture",
    "ERROR_AFTER, 500, succeeded",
    "ERROR_KEPT, 500, succeeded"
  })
  void answersAnError(Fault.Kind kind, int status, String afterwards) {
    String id = caller.held(5);
    processor.misbehave(Fault.next(1, kind, Operation.CAPTURE));
    assertThat(capture(id)).isEqualTo(status);
    assertThat(status(id)).isEqualTo(afterwards);
    assertThat(capture(id)).isEqualTo(kind == Fault.Kind.ERROR_KEPT ? 500 : 200);
  }

  @ParameterizedTest
  @CsvSource({"DROP_BEFORE, requires_capture", "DROP_AFTER, succeeded"})
  void cutsTheConnection(Fault.Kind kind, String afterwards) {
    String id = caller.held(5);
    processor.misbehave(Fault.next(1, kind, Operation.CAPTURE));
    assertThatThrownBy(() -> capture(id)).isInstanceOf(UncheckedIOException.class);
    assertThat(status(id)).isEqualTo(afterwards);
    assertThat(capture(id)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_capture_error_after", "tok_capture_delay_before_10"})
  void doesWhatTheTokenSaysOnce(String token) {
    String id = caller.intent(token, 5);
    caller.post("payment_intents/" + id + "/confirm", "", null);
    assertThat(capture(id)).isEqualTo(token.contains("error") ? 500 : 200);
    assertThat(capture(id)).isEqualTo(200);
  }

  @Test
  void forgetsAnIntentThatWasNotConfirmed() {
    processor.misbehave(Fault.next(1, Fault.Kind.LOSE, Operation.CREATE));
    String id = caller.intent("tok_good", 5);
    assertThat(caller.post("payment_intents/" + id + "/confirm", "", null).statusCode())
        .isEqualTo(404);
    assertThat(effects()).containsExactly(Effect.Kind.LOSE);
  }

  @Test
  void repeatsItsChoicesWithTheSameSeed() {
    processor.misbehave(Fault.often(0.5, Fault.Kind.BUSY));
    assertThat(outcomesWithSeed(7)).isEqualTo(outcomesWithSeed(7)).contains("429", "200");
  }

  @Test
  void refusesConnectionsWhileItIsAway() {
    String id = caller.held(5);
    processor.goAway(false);
    assertThatThrownBy(() -> capture(id)).isInstanceOf(UncheckedIOException.class);
    processor.comeBack();
    assertThat(capture(id)).isEqualTo(200);
  }

  @Test
  void answersNothingWhileItHangs() {
    String id = caller.held(5);
    processor.goAway(true);
    var waiting = CompletableFuture.supplyAsync(() -> capture(id));
    assertThat(waiting.completeOnTimeout(0, 300, TimeUnit.MILLISECONDS).join()).isZero();
    assertThat(effects()).doesNotContain(Effect.Kind.CAPTURE);
    processor.comeBack();
    assertThat(capture(id)).isIn(200, 409);
  }

  @Test
  void listsEventsTwiceAndTellsThemAgain() {
    processor.misbehave(Fault.next(1, Fault.Kind.TWICE, Operation.EVENTS));
    caller.intent("tok_good", 5);
    assertThat(caller.get("events").getJsonArray("data")).hasSize(2);
    processor.repeatEvents();
    assertThat(caller.get("events?type=payment_intent.created").getJsonArray("data")).hasSize(2);
  }

  @Test
  void pagesThroughEventsNewestFirst() {
    String id = caller.captured(5);
    String newest =
        caller
            .get("events?limit=1&created[gte]=0".replace("[", "%5B").replace("]", "%5D"))
            .getJsonArray("data")
            .getJsonObject(0)
            .getString("id");
    var rest = caller.get("events?limit=1&starting_after=" + newest);
    assertThat(rest.getBoolean("has_more")).isTrue();
    assertThat(caller.get("events/" + newest).getString("type"))
        .isEqualTo("payment_intent.succeeded");
    assertThat(rest.getJsonArray("data").getJsonObject(0).getJsonObject("data").toString())
        .contains(id);
  }

  private String outcomesWithSeed(long seed) {
    processor.seed(seed);
    var outcomes = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      outcomes
          .append(caller.post("payment_intents", "amount=5&currency=eur", null).statusCode())
          .append(' ');
    }
    return outcomes.toString();
  }

  private int capture(String id) {
    return caller.capture(id);
  }
}
