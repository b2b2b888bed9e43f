package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.NotCarriedOut;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.gateway.outside.Reply;

/** What single answers mean, word by word. */
class StripeAnswersTest {
  private final CardCharge charge =
      new CardCharge(UUID.randomUUID(), 1, new Amount(1_000, "EUR"), "pm_1");
  private HttpServer server;
  private StripeGateway gateway;
  private volatile int status = 200;
  private volatile String body = "{}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    ProcessorSettings usual = ProcessorSettings.ledgerOnly();
    gateway =
        new StripeGateway(
            new ProcessorSettings(
                true,
                "http://localhost:" + server.getAddress().getPort(),
                "sk_test",
                null,
                usual.timeout(),
                usual.concurrency(),
                usual.breakerFailures(),
                usual.breakerPause(),
                usual.retry()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requires_confirmation | Created",
        "requires_payment_method | Created",
        "requires_capture | Held",
        "succeeded | Taken",
        "canceled | GivenBack"
      })
  void knowsHowAPaymentStands(String word, String reply) throws Exception {
    body = "{'id':'pi_1','object':'payment_intent','status':'" + word + "'}";
    assertThat(gateway.lookUp("pi_1").getClass().getSimpleName()).isEqualTo(reply);
  }

  @Test
  void tellsADeclineThatWasMissed() throws Exception {
    body =
        "{'id':'pi_1','object':'payment_intent','status':'requires_payment_method',"
            + "'last_payment_error':{'type':'card_error','message':'Expired card.'}}";
    assertThat(gateway.lookUp("pi_1"))
        .isEqualTo(new Reply.Refused("payment-declined", "The card was declined: Expired card."));
  }

  @Test
  void declinesWhereThePayerHasNoPageToActAt() throws Exception {
    body =
        "{'id':'pi_1','object':'payment_intent','status':'requires_action',"
            + "'next_action':{'type':'use_stripe_sdk'}}";
    assertThat(gateway.lookUp("pi_1")).isInstanceOf(Reply.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "<html>",
        "[]",
        "null",
        "{}",
        "{'object':'payment_intent','status':'processing'}",
        "{'object':'payment_intent','status':'a_new_word'}",
        "{'object':'payment_intent','status':7}"
      })
  void takesNothingElseForAnAnswer(String answer) {
    body = answer;
    assertThatThrownBy(() -> gateway.lookUp("pi_1")).isInstanceOf(AnswerUnknown.class);
    assertThatThrownBy(() -> gateway.create(charge)).isInstanceOf(AnswerUnknown.class);
    assertThatThrownBy(() -> gateway.capture(charge, "pi_1", 0)).isInstanceOf(AnswerUnknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_request_error",
    "400, idempotency_error",
    "404, invalid_request_error",
    "402, card_error"
  })
  void isDeclinedForGoodWhereThePaymentIsNotEvenCreated(int code, String type) throws Exception {
    error(code, type);
    assertThat(gateway.create(charge)).isInstanceOf(Reply.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "409, idempotency_error",
    "409, invalid_request_error",
    "429, invalid_request_error",
    "500, api_error",
    "502, api_error",
    "503, api_error",
    "504, api_error"
  })
  void doesNotKnow(int code, String type) {
    error(code, type);
    assertThatThrownBy(() -> gateway.create(charge)).isExactlyInstanceOf(AnswerUnknown.class);
    assertThatThrownBy(() -> gateway.confirm(charge, "pi_1"))
        .isExactlyInstanceOf(AnswerUnknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void knowsThatNothingWasDoneWithAKeyStripeRefuses(int code) {
    error(code, "invalid_request_error");
    assertThatThrownBy(() -> gateway.create(charge))
        .isInstanceOf(NotCarriedOut.class)
        .hasMessageContaining("quittance.stripe.secret-key")
        .hasMessageNotContaining("sk_test");
  }

  private void error(int code, String type) {
    status = code;
    body = "{'error':{'type':'" + type + "','message':'No.'}}";
  }
}
