package org.quittance.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;

/** A store hears of its purchases whatever its receiver and our server go through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookIT {

  private static final String ENDPOINTS = "/api/v1/webhook-endpoints/";

  private CallingShop shop;
  private Receiver receiver;
  private String sku;
  private String id;
  private String secret;

  @BeforeAll
  void openShop() {
    shop = new CallingShop();
    sku = shop.shop().sell(10);
  }

  @AfterAll
  void closeShop() {
    shop.close();
  }

  @BeforeEach
  void register() {
    receiver = new Receiver();
    Answer made = shop.register(receiver.url(), "purchase.captured");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    id = made.json().path("endpointId").asText();
    secret = made.json().path("secret").asText();
  }

  @AfterEach
  void remove() {
    shop.remove(id);
    receiver.close();
  }

  private String buy() {
    return shop.buy(sku);
  }

  @Test
  void tellsOfAPurchaseByFeedAndByASignedCall() {
    String purchase = buy();
    CallingShop.awaitCalls(receiver, 1);
    SignedCall call = receiver.last();
    JsonNode event = shop.captured(purchase);
    assertThat(call.isSignedBy(secret)).isTrue();
    assertThat(call.isSignedBy("whsec_" + "A".repeat(43) + "=")).isFalse();
    assertThat(call.id()).isEqualTo(event.path("id").asText());
    assertThat(call.json().path("data")).isEqualTo(event.path("data"));
    assertThat(call.json().path("position")).isEqualTo(event.path("position"));
    assertThat(call.json().path("timestamp")).isEqualTo(event.path("at"));
    JsonNode delivery = shop.delivery(id, d -> d.path("state").asText().equals("delivered"));
    assertThat(delivery.path("eventId").asText()).isEqualTo(call.id());
    assertThat(delivery.path("attempts").path(0).path("status").asInt()).isEqualTo(200);
    assertThat(shop.endpoint(id).has("secret")).isFalse();
  }

  @Test
  void goesOnUntilAReceiverThatMisbehavesHasIt() {
    var elsewhere = new Receiver();
    receiver
        .then(Receiver.status(500))
        .then(Receiver.slow(4000))
        .then(Receiver.drop())
        .then(Receiver.redirect(elsewhere.url()));
    buy();
    JsonNode delivery = shop.delivery(id, d -> d.path("state").asText().equals("delivered"));
    JsonNode attempts = delivery.path("attempts");
    assertThat(attempts).hasSize(5);
    assertThat(attempts.path(0).path("status").asInt()).isEqualTo(500);
    assertThat(attempts.path(1).path("error").asText()).isEqualTo("no answer in 2000 ms");
    assertThat(attempts.path(2).path("error").asText()).isNotEmpty();
    assertThat(attempts.path(3).path("status").asInt()).isEqualTo(307);
    assertThat(attempts.path(4).path("status").asInt()).isEqualTo(200);
    assertThat(receiver.calls()).extracting(SignedCall::id).containsOnly(receiver.last().id());
    assertThat(receiver.calls()).allMatch(call -> call.isSignedBy(secret));
    assertThat(elsewhere.calls()).isEmpty();
    elsewhere.close();
  }

  @Test
  void leavesAReceiverThatIsGoneAloneUntilItsOwnerSaysSo() {
    receiver.then(Receiver.status(410));
    buy();
    JsonNode failed = shop.delivery(id, d -> d.path("state").asText().equals("failed"));
    assertThat(shop.endpoint(id).path("state").asText()).isEqualTo("disabled");
    assertThat(shop.endpoint(id).path("disabledReason").asText()).isEqualTo("gone");
    shop.captured(buy());
    String replay = "deliveries/" + failed.path("deliveryId").asText() + "/replay";
    assertThat(shop.post(id, replay).code()).isEqualTo("webhook-endpoint-disabled");
    assertThat(receiver.calls()).hasSize(1);
    assertThat(shop.feed(shop.partner()))
        .anySatisfy(
            event -> {
              assertThat(event.path("type").asText()).isEqualTo("webhook_endpoint.disabled");
              assertThat(event.path("data").path("endpointId").asText()).isEqualTo(id);
            });

    assertThat(shop.patch(id, "{\"state\":\"enabled\"}").status()).isEqualTo(200);
    assertThat(shop.post(id, replay).status()).isEqualTo(202);
    CallingShop.awaitCalls(receiver, 2);
    assertThat(receiver.calls()).extracting(SignedCall::id).containsOnly(receiver.last().id());
    shop.delivery(id, d -> d.path("state").asText().equals("delivered"));
  }

  @Test
  void signsWithTheOldSecretToo() {
    Answer rotated = shop.post(id, "rotate-secret");
    assertThat(rotated.status()).as(rotated.toString()).isEqualTo(200);
    String newer = rotated.json().path("secret").asText();
    assertThat(newer).isNotEqualTo(secret);
    buy();
    CallingShop.awaitCalls(receiver, 1);
    assertThat(receiver.last().isSignedBy(secret)).isTrue();
    assertThat(receiver.last().isSignedBy(newer)).isTrue();
  }

  @Test
  void callsAgainWhenTheServerDiesBetweenCallAndRecord() {
    receiver.then(
        exchange -> {
          shop.kill();
          exchange.close();
        });
    String purchase = buy();
    CallingShop.awaitCalls(receiver, 1);
    shop.restart();
    CallingShop.awaitCalls(receiver, 2);
    JsonNode delivery = shop.delivery(id, d -> d.path("state").asText().equals("delivered"));
    assertThat(receiver.calls()).extracting(SignedCall::id).containsOnly(receiver.last().id());
    assertThat(delivery.path("attempts")).hasSize(2);
    assertThat(delivery.path("attempts").path(0).path("error").asText()).contains("not recorded");
    assertThat(shop.captured(purchase).path("id").asText()).isEqualTo(receiver.last().id());
  }

  @Test
  void tellsOfWhatWasCommittedBeforeADeathAndLeavesNoGap() {
    String purchase = buy();
    shop.kill();
    shop.restart();
    shop.captured(purchase);
    CallingShop.awaitCalls(receiver, 1);
    List<JsonNode> all = shop.feed(shop.shop().operator());
    assertThat(all)
        .extracting(event -> event.path("position").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
    assertThat(all).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void showsNobodyAnothersEventsAndEndpoints() {
    String purchase = buy();
    shop.captured(purchase);
    Api other = shop.shop().operator();
    assertThat(other.get("/api/v1/webhook-endpoints").json().path("items")).isEmpty();
    for (String path : List.of("", "/deliveries")) {
      assertThat(other.get(ENDPOINTS + id + path).status()).isEqualTo(404);
    }
    assertThat(other.post(ENDPOINTS + id + "/rotate-secret", "").status()).isEqualTo(404);
    String sold = shop.shop().bought(sku).path("purchaseId").asText();
    shop.captured(other, sold);
    assertThat(shop.feed(shop.partner()))
        .noneMatch(event -> event.path("data").path("purchaseId").asText().equals(sold));
    Api member = shop.shop().member();
    assertThat(member.get("/api/v1/events").status()).isEqualTo(403);
    assertThat(member.get("/api/v1/webhook-endpoints").status()).isEqualTo(403);
    Api nobody = shop.shop().open();
    assertThat(nobody.get("/api/v1/events").status()).isEqualTo(401);
    assertThat(nobody.get("/api/v1/webhook-endpoints").status()).isEqualTo(401);
  }

  @Test
  void refusesWhatCannotBe() {
    for (String url : List.of("http://10.0.0.1/", "https://169.254.169.254/", "ftp://x.example")) {
      Answer refused = shop.register(url);
      assertThat(refused.status()).as(url).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("webhook-url-refused");
    }
    assertThat(shop.register(receiver.url()).code()).isEqualTo("webhook-endpoint-exists");
    assertThat(shop.register(receiver.url() + "/2", "purchase.bought").status()).isEqualTo(400);
    for (String after : List.of("-1", "x", "1e3", "999999999999", "9".repeat(30))) {
      assertThat(shop.partner().get("/api/v1/events?after=" + after).status())
          .as(after)
          .isEqualTo(400);
    }
    String endpoint = "/api/v1/webhook-endpoints/" + id;
    String tag = shop.partner().get(endpoint).header("ETag");
    Answer same = shop.partner().get(endpoint, "If-None-Match", "\"other\", " + tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.header("ETag")).isEqualTo(tag);
    for (String other : List.of("\"1\"", "W/" + tag, "\"a\", \"b\"")) {
      Answer refused = shop.patch(id, "{\"description\":\"y\"}", "If-Match", other);
      assertThat(refused.status()).as(other).isEqualTo(412);
    }
    Answer changed = shop.patch(id, "{\"description\":\"x\"}", "If-Match", "\"a\", " + tag);
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(shop.partner().get(endpoint).header("ETag")).isEqualTo(changed.header("ETag"));
    Answer stale = shop.patch(id, "{\"description\":\"y\"}", "If-Match", tag);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(shop.patch(id, "{\"description\":\"z\"}", "If-Match", "*").status()).isEqualTo(200);
    assertThat(shop.remove(id).status()).isEqualTo(204);
    assertThat(shop.remove(id).status()).isEqualTo(404);
  }
}
