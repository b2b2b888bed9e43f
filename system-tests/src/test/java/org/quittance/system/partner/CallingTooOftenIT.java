package org.quittance.system.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.PartnerStore;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/** A server with narrow limits, and callers who do not keep them. */
class CallingTooOftenIT {

  private static final int QUOTA = 120;
  private static final int GUESSES = 4;
  private static final int FROM_ONE_ADDRESS = 9;
  private static final String GRANT = "grant_type=client_credentials";

  private static ServerProcess server;
  private static Shop shop;

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            Workspace.fresh("limits").resolve("data"),
            ServerOptions.demoShop()
                .with(
                    Map.of(
                        "quittance.limit.client",
                        QUOTA + "/24h",
                        "quittance.guess.name",
                        Integer.toString(GUESSES),
                        "quittance.guess.address",
                        Integer.toString(FROM_ONE_ADDRESS),
                        "quittance.address.header",
                        "X-Forwarded-For",
                        "quittance.guess.pause",
                        "2s",
                        "quittance.guess.longest",
                        "4s")));
    shop = new Shop(server.url());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isToldWhatIsLeftAndThenToWait() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    PartnerStore other = PartnerStore.registered(shop, PartnerStore.SCOPES);
    for (int left = QUOTA - 1; left >= 0; left--) {
      Answer answer = store.api().get("/api/v1/credit");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=" + QUOTA + ";w=86400");
      assertThat(answer.header("RateLimit")).startsWith("\"client\";r=" + left + ";t=");
    }
    Answer refused = store.api().get("/api/v1/credit");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-requests");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 720L);
    assertThat(other.api().get("/api/v1/credit").status()).isEqualTo(200);
    assertThat(shop.open().get("/api/v1/products").status()).isEqualTo(200);
    assertThat(shop.open().get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void waitsLongerEachTimeWhileItGuessesSecretsAndKeepsNobodyElseOut() {
    JsonNode fresh = registeredAndNeverUsed();
    String name = fresh.path("clientId").asText();
    for (int i = 0; i < FROM_ONE_ADDRESS; i++) {
      String any = i % 2 == 0 ? name : "t-" + UUID.randomUUID();
      assertThat(guess(any).status()).isEqualTo(401);
    }
    Answer refused = guess(name);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-requests");
    long first = Long.parseLong(refused.header("Retry-After"));
    assertThat(first).isBetween(1L, 2L);
    Pause.millis(first * 1000 + 100);
    assertThat(guess(name).status()).isEqualTo(401);
    assertThat(Long.parseLong(guess(name).header("Retry-After"))).isBetween(3L, 4L);
    String secret = fresh.path("secret").asText();
    assertThat(shop.open().token(name, secret, GRANT).status()).isEqualTo(200);
  }

  private static JsonNode registeredAndNeverUsed() {
    Map<String, Object> asked =
        Map.of("clientId", "t-" + UUID.randomUUID(), "name", "A store", "scopes", List.of());
    return shop.operator().post("/api/v1/partners", Json.text(asked)).json();
  }

  /** From an address of its own, as the proxy tells it. */
  private static Answer guess(String name) {
    String pair = Base64.getEncoder().encodeToString((name + ":wrong").getBytes());
    return shop.open()
        .send(
            "POST",
            "/oauth/token",
            BodyPublishers.ofString(GRANT),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            "Basic " + pair,
            "X-Forwarded-For",
            "127.0.0.1, 192.0.2.66");
  }

  @Test
  void waitsLikewiseWhileItGuessesAPassword() {
    Api wrong = shop.open().as("demo-admin-" + UUID.randomUUID());
    for (int i = 0; i < GUESSES; i++) {
      assertThat(wrong.get("/api/v1/credit").status()).isEqualTo(401);
    }
    Answer refused = wrong.get("/api/v1/credit");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    Answer again =
        wrong.send(
            "POST",
            "/api/v1/purchases",
            BodyPublishers.ofString("{}"),
            "Content-Type",
            "application/json");
    assertThat(again.status()).isEqualTo(429);
    assertThat(shop.member().get("/api/v1/credit").status()).isEqualTo(200);
  }
}
