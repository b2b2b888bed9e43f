package org.quittance.system.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.PartnerStore;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A client asks for a token as RFC 6749 has it, or not quite so. */
@ExtendWith(DemoServer.class)
class GettingATokenIT {

  private static final String GRANT = "grant_type=client_credentials";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Shop shop;

  GettingATokenIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  private Answer inBody(String form, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = FORM;
    return shop.open().send("POST", "/oauth/token", BodyPublishers.ofString(form), all);
  }

  private static void assertRefused(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    if (status == 401) {
      assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    }
  }

  @Test
  void getsOneByBasicOrInTheBody() {
    PartnerStore store = PartnerStore.demo(shop);
    JsonNode token = store.ask(GRANT).json();
    assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(token.path("expires_in").asLong()).isEqualTo(3600);
    assertThat(token.path("scope").asText().split(" ")).contains("purchase:read", "refund:write");
    assertThat(inBody(GRANT + "&client_id=demo-store&client_secret=demo").status()).isEqualTo(200);
  }

  @Test
  void getsTheScopesItAsksFor() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    assertThat(
            store.ask(GRANT + "&scope=credit:read%20purchase:read").json().path("scope").asText())
        .isEqualTo("purchase:read credit:read");
    assertRefused(store.ask(GRANT + "&scope=webhooks:admin"), 400, "invalid_scope");
    assertRefused(store.ask(GRANT + "&scope=partner:admin"), 400, "invalid_scope");
    assertRefused(store.ask(GRANT + "&scope=x%22%0d%0aX-Injected:1"), 400, "invalid_scope");
  }

  @Test
  void isToldWhatIsWrong() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    String both = "&client_id=" + store.clientId() + "&client_secret=" + store.secret();
    assertRefused(shop.open().token(store.clientId(), "wrong", GRANT), 401, "invalid_client");
    assertRefused(
        shop.open().token("nobody-" + store.clientId().substring(2, 10), "wrong", GRANT),
        401,
        "invalid_client");
    assertRefused(inBody(GRANT), 401, "invalid_client");
    assertRefused(inBody(GRANT, "Authorization", "Bearer x"), 401, "invalid_client");
    assertRefused(store.ask(GRANT + both), 400, "invalid_request");
    assertRefused(store.ask(GRANT + "&" + GRANT), 400, "invalid_request");
    assertRefused(store.ask(""), 400, "invalid_request");
    assertRefused(store.ask(GRANT + "&scope=%zz"), 400, "invalid_request");
    assertRefused(store.ask(GRANT + "&x=" + "x".repeat(9000)), 400, "invalid_request");
    assertRefused(store.ask("grant_type=password"), 400, "unsupported_grant_type");
    Answer json =
        shop.open()
            .as("demo-store")
            .post("/oauth/token", "{\"grant_type\":\"client_credentials\"}");
    assertRefused(json, 400, "invalid_request");
  }

  @Test
  void answersTheSameForAKnownAndAnUnknownName() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    Answer known = shop.open().token(store.clientId(), "wrong", GRANT);
    Answer unknown = shop.open().token("t-0" + store.clientId().substring(3), "wrong", GRANT);
    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(known.body()).isEqualTo(unknown.body());
  }

  @Test
  void changesOverToAnotherSecretAndLosesTheOldOnesTokens() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    String secrets = "/api/v1/partners/" + store.clientId() + "/secrets";
    Answer made = shop.operator().post(secrets, "{\"overlap\":\"P1D\"}");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    String second = made.json().path("secret").asText();
    assertThat(store.ask(GRANT).status()).isEqualTo(200);
    Answer token = shop.open().token(store.clientId(), second, GRANT);
    assertThat(token.status()).isEqualTo(200);
    assertThat(shop.operator().post(secrets, "{}").code()).isEqualTo("too-many-secrets");
    Answer revoked =
        shop.operator().send("DELETE", secrets + "/" + store.secretId(), BodyPublishers.noBody());
    assertThat(revoked.status()).isEqualTo(200);
    assertThat(store.api().get("/api/v1/credit").status()).isEqualTo(401);
    assertThat(store.ask(GRANT).status()).isEqualTo(401);
    String access = token.json().path("access_token").asText();
    assertThat(shop.open().withToken(access).get("/api/v1/credit").status()).isEqualTo(200);
    assertThat(shop.operator().get("/api/v1/partners/" + store.clientId()).text())
        .doesNotContain(second, store.secret());
  }

  @Test
  void callsNoMoreOnceItIsRevoked() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    assertThat(store.api().get("/api/v1/credit").status()).isEqualTo(200);
    String address = "/api/v1/partners/" + store.clientId();
    assertThat(shop.operator().post(address + "/revoke", "{\"reason\":\"over\"}").status())
        .isEqualTo(200);
    Answer refused = store.api().get("/api/v1/credit");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    assertThat(store.ask(GRANT).status()).isEqualTo(401);
  }

  @Test
  void isNotRegisteredTwiceOrByWhoMayNot() {
    PartnerStore store = PartnerStore.registered(shop, PartnerStore.SCOPES);
    String body = Json.text(Map.of("clientId", store.clientId(), "name", "x", "scopes", List.of()));
    assertThat(shop.operator().post("/api/v1/partners", body).code()).isEqualTo("client-id-taken");
    assertThat(shop.member().post("/api/v1/partners", body).code()).isEqualTo("forbidden");
    assertThat(store.api().post("/api/v1/partners", body).code()).isEqualTo("insufficient-scope");
    assertThat(shop.open().post("/api/v1/partners", body).status()).isEqualTo(401);
  }
}
