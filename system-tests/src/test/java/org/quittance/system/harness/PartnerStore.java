package org.quittance.system.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner store that was registered for a test, with a token of its own. */
public final class PartnerStore {

  /** What the stores of most tests may do. */
  public static final List<String> SCOPES =
      List.of("purchase:read", "purchase:write", "refund:read", "refund:write", "credit:read");

  private final Shop shop;
  private final String clientId;
  private final String secret;
  private final String secretId;
  private final Api api;

  private PartnerStore(Shop shop, JsonNode made) {
    this.shop = shop;
    this.clientId = made.path("clientId").asText();
    this.secret = made.path("secret").asText();
    this.secretId = made.at("/secrets/0/secretId").asText();
    this.api = shop.open().withToken(token("grant_type=client_credentials"));
  }

  /** Registers one with these scopes. */
  public static PartnerStore registered(Shop shop, List<String> scopes) {
    String body =
        Json.text(
            Map.of("clientId", "t-" + UUID.randomUUID(), "name", "A store", "scopes", scopes));
    Answer answer = shop.operator().post("/api/v1/partners", body);
    if (answer.status() != 201) {
      throw new AssertionError("Not registered: " + answer);
    }
    return new PartnerStore(shop, answer.json());
  }

  /** The demo shop's own, which has credit. */
  public static PartnerStore demo(Shop shop) {
    return new PartnerStore(shop, Json.parse("{\"clientId\":\"demo-store\",\"secret\":\"demo\"}"));
  }

  public String clientId() {
    return clientId;
  }

  public String secret() {
    return secret;
  }

  public String secretId() {
    return secretId;
  }

  /** Calls with the token it got at first. */
  public Api api() {
    return api;
  }

  /** Asks for a token; whatever is answered. */
  public Answer ask(String form) {
    return shop.open().token(clientId, secret, form);
  }

  /** A token. */
  public String token(String form) {
    Answer answer = ask(form);
    if (answer.status() != 200) {
      throw new AssertionError("No token: " + answer);
    }
    return answer.json().path("access_token").asText();
  }

  /** Buys one by credit, whatever is answered. */
  public Answer buy(String key, String sku) {
    return api.post("/api/v1/purchases", Shop.order(sku, 1), "Idempotency-Key", key);
  }
}
