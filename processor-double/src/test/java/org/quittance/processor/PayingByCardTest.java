package org.quittance.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.processor.Caller.body;
import static org.quittance.processor.Caller.error;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayingByCardTest extends AProcessor {

  @Test
  void holdsNothingBeforeItIsConfirmed() {
    String id = caller.intent("tok_good", 500);
    assertThat(status(id)).isEqualTo("requires_confirmation");
    assertThat(error(caller.post("payment_intents/" + id + "/capture", "", null)))
        .isEqualTo("payment_intent_unexpected_state");
    assertThat(effects()).containsExactly(Effect.Kind.CREATE);
  }

  @Test
  void takesWhatItHoldsOnce() {
    String id = caller.held(500);
    var captured = body(caller.post("payment_intents/" + id + "/capture", "", "one"));
    assertThat(captured.getInt("amount_received")).isEqualTo(500);
    assertThat(caller.post("payment_intents/" + id + "/capture", "", "two").statusCode())
        .isEqualTo(400);
    assertThat(caller.post("payment_intents/" + id + "/cancel", "", "three").statusCode())
        .isEqualTo(400);
    assertThat(effects())
        .containsExactly(Effect.Kind.CREATE, Effect.Kind.HOLD, Effect.Kind.CAPTURE);
  }

  @Test
  void capturesNothingOnceCancelled() {
    String id = caller.held(500);
    assertThat(caller.post("payment_intents/" + id + "/cancel", "", null).statusCode())
        .isEqualTo(200);
    assertThat(error(caller.post("payment_intents/" + id + "/capture", "", null)))
        .isEqualTo("payment_intent_unexpected_state");
    assertThat(caller.post("payment_intents/" + id + "/cancel", "", null).statusCode())
        .isEqualTo(400);
  }

  @Test
  void declines() {
    String id = caller.intent("tok_decline", 500);
    var answer = caller.post("payment_intents/" + id + "/confirm", "", null);
    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(error(answer)).isEqualTo("card_declined");
    assertThat(status(id)).isEqualTo("requires_payment_method");
    assertThat(effects()).containsExactly(Effect.Kind.CREATE, Effect.Kind.DECLINE);
  }

  @ParameterizedTest
  @CsvSource({"true, requires_capture", "false, requires_payment_method"})
  void waitsForThePayer(boolean agrees, String afterwards) throws Exception {
    String id = caller.intent("tok_action", 500);
    var waiting = body(caller.post("payment_intents/" + id + "/confirm", "", null));
    assertThat(waiting.getString("status")).isEqualTo("requires_action");
    String page =
        waiting.getJsonObject("next_action").getJsonObject("redirect_to_url").getString("url");
    var visit = HttpRequest.newBuilder(URI.create(page + "?agree=" + agrees)).build();
    HttpClient.newHttpClient().send(visit, BodyHandlers.discarding());
    assertThat(status(id)).isEqualTo(afterwards);
  }

  @Test
  void givesAHoldBackWhenItsTimeIsOver() {
    try (var hasty = ProcessorDouble.start(folder.resolve("other"), 0, Duration.ZERO)) {
      var payer = new Caller(hasty.url());
      String id = payer.held(500);
      assertThat(payer.get("payment_intents/" + id).getString("cancellation_reason"))
          .isEqualTo("automatic");
      assertThat(hasty.journal())
          .extracting(Effect::kind)
          .containsExactly(Effect.Kind.CREATE, Effect.Kind.HOLD, Effect.Kind.EXPIRE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jpy, 1, 200",
    "kwd, 1230, 200",
    "kwd, 1234, 400",
    "isk, 100, 200",
    "isk, 150, 400",
    "eur, 0, 400",
    "eur, -1, 400",
    "EUR, 1, 400"
  })
  void countsEachCurrencyInItsOwnWay(String currency, String amount, int status) {
    var answer = caller.post("payment_intents", "amount=" + amount + "&currency=" + currency, null);
    assertThat(answer.statusCode()).isEqualTo(status);
  }
}
