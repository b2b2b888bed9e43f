package org.quittance.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.processor.Caller.body;
import static org.quittance.processor.Caller.error;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RepeatingARequestTest extends AProcessor {

  private static final String FORM = "amount=5&currency=eur&capture_method=manual";

  @Test
  void givesTheSameAnswerUnderTheSameKey() {
    var first = caller.post("payment_intents", FORM, "k");
    var again = caller.post("payment_intents", FORM, "k");
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(effects()).hasSize(1);
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() {
    caller.post("payment_intents", FORM, "k");
    var other = caller.post("payment_intents", FORM + "&metadata[a]=b", "k");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(error(other)).isEqualTo("idempotency_error");
  }

  @Test
  void refusesASecondRequestWhileTheFirstIsWorkedOn() {
    String id = caller.held(5);
    processor.misbehave(Fault.next(2, Fault.Kind.DELAY_BEFORE, Operation.CAPTURE).taking(700));
    var first =
        CompletableFuture.supplyAsync(
            () -> caller.post("payment_intents/" + id + "/capture", "", "k").statusCode());
    var second =
        CompletableFuture.supplyAsync(
            () -> caller.post("payment_intents/" + id + "/capture", "", "k").statusCode());
    assertThat(new int[] {first.join(), second.join()}).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void repeatsADeclineAsWell() {
    String id = caller.intent("tok_decline", 5);
    caller.post("payment_intents/" + id + "/confirm", "", "k");
    var again = caller.post("payment_intents/" + id + "/confirm", "", "k");
    assertThat(again.statusCode()).isEqualTo(402);
    assertThat(effects()).containsExactly(Effect.Kind.CREATE, Effect.Kind.DECLINE);
  }

  @Test
  void actsAgainOnceItForgotTheKey() {
    String first = body(caller.post("payment_intents", FORM, "k")).getString("id");
    processor.forgetKeys();
    String again = body(caller.post("payment_intents", FORM, "k")).getString("id");
    assertThat(again).isNotEqualTo(first);
  }
}
