package org.quittance.system.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A partner store buys first and pays its invoice later, as far as the operator agreed. */
@ExtendWith(DemoServer.class)
class BuyingOnAccountIT {

  private final Shop shop;
  private final Api operator;
  private final String clientId = "on-account-" + UUID.randomUUID();

  BuyingOnAccountIT(ServerProcess server) {
    this.shop = new Shop(server.url());
    this.operator = shop.operator();
  }

  /** The store, newly registered, with a token of its own. */
  private Api store() {
    String body =
        Json.text(
            Map.of(
                "clientId",
                clientId,
                "name",
                "A store",
                "scopes",
                List.of("purchase:read", "purchase:write", "credit:read")));
    String secret = operator.post("/api/v1/partners", body).json().path("secret").asText();
    String form =
        "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret;
    Answer token =
        shop.open().post("/oauth/token", form, "Content-Type", "application/x-www-form-urlencoded");
    return shop.open().withToken(token.json().path("access_token").asText());
  }

  private String credit() {
    return "/api/v1/partners/" + clientId + "/credit";
  }

  private Answer agree(long minor) {
    return operator.send(
        "PUT",
        credit() + "/limit",
        BodyPublishers.ofString(
            "{\"limitMinor\":" + minor + ",\"currency\":\"EUR\",\"reason\":\"contract\"}"),
        "Content-Type",
        "application/json");
  }

  private Answer payIn(String key, long minor) {
    String body = "{\"amountMinor\":" + minor + ",\"currency\":\"EUR\",\"reason\":\"invoice\"}";
    return operator.post(credit(), body, "Idempotency-Key", key);
  }

  private Answer buy(Api store, String sku) {
    return store.post(
        "/api/v1/purchases", Shop.order(sku, 1), "Idempotency-Key", UUID.randomUUID().toString());
  }

  @Test
  void buysAsFarAsWasAgreedAndPaysLater() {
    Api store = store();
    String sku = shop.sell(60);
    assertThat(buy(store, sku).code()).isEqualTo("insufficient-credit");
    assertThat(agree(100).status()).isEqualTo(200);
    assertThat(buy(store, sku).status()).isEqualTo(201);
    Answer refused = buy(store, sku);
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.json().path("detail").asText()).contains("EUR 0.40 is free");

    JsonNode account = store.get("/api/v1/credit").json().at("/accounts/0");
    assertThat(account.path("balanceMinor").asLong()).isEqualTo(-60);
    assertThat(account.path("limitMinor").asLong()).isEqualTo(100);
    assertThat(account.path("freeMinor").asLong()).isEqualTo(40);

    assertThat(agree(59).code()).isEqualTo("credit-limit-in-use");
    assertThat(agree(60).status()).isEqualTo(200);
    String key = UUID.randomUUID().toString();
    assertThat(payIn(key, 60).status()).isEqualTo(200);
    assertThat(payIn(key, 60).json().at("/accounts/0/balanceMinor").asLong()).isZero();
    assertThat(payIn(key, 61).code()).isEqualTo("idempotency-key-reused");
    assertThat(buy(store, sku).status()).isEqualTo(201);
    Answer xml = operator.get(credit(), "Accept", "application/xml");
    assertThat(xml.text()).contains("<limitMinor>60</limitMinor>");
  }

  @Test
  void isForOperatorsToAgree() {
    Api store = store();
    String body = "{\"limitMinor\":1,\"currency\":\"EUR\",\"reason\":\"mine\"}";
    for (Api other : List.of(store, shop.member())) {
      assertThat(other.get(credit()).status()).isEqualTo(403);
      assertThat(
              other
                  .send(
                      "PUT",
                      credit() + "/limit",
                      BodyPublishers.ofString(body),
                      "Content-Type",
                      "application/json")
                  .status())
          .isEqualTo(403);
      assertThat(other.post(credit(), body, "Idempotency-Key", "k").status()).isEqualTo(403);
    }
    assertThat(operator.get("/api/v1/partners/nobody-here/credit").code()).isEqualTo("not-found");
    assertThat(agree(-1).status()).isEqualTo(400);
    assertThat(payIn(UUID.randomUUID().toString(), 0).status()).isEqualTo(400);
    assertThat(operator.post(credit(), "{}", "Idempotency-Key", "k").status()).isEqualTo(400);
  }
}
