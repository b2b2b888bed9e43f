package org.quittance.system.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests do with a demo server through its API: sell, buy, look at the credit. */
public final class Shop {

  /** A server that just started may be slow to answer its first requests. */
  private static final int PATIENCE = 30;

  private final Api open;
  private final Api member;
  private final Api operator;

  public Shop(String url) {
    this.open = Api.at(url);
    this.member = open.as("demo-member");
    this.operator = open.as("demo-operator");
  }

  /** Calls without an account. */
  public Api open() {
    return open;
  }

  /** Calls as demo-member. */
  public Api member() {
    return member;
  }

  /** Calls as demo-operator. */
  public Api operator() {
    return operator;
  }

  /** Calls as demo-admin, who is neither member nor operator here. */
  public Api stranger() {
    return open.as("demo-admin");
  }

  /** Calls as the partner store demo-store, with a token got now. */
  public Api partner() {
    Answer token =
        open.as("demo-store")
            .send(
                "POST",
                "/oauth/token",
                BodyPublishers.ofString("grant_type=client_credentials"),
                "Content-Type",
                "application/x-www-form-urlencoded");
    return open.withToken(token.json().path("access_token").asText());
  }

  /** A SKU nobody used yet. */
  public static String newSku() {
    return "T-" + UUID.randomUUID();
  }

  /** Sends a file, again while the server is too busy; the answer is the content's JSON. */
  public JsonNode upload(String name, byte[] file) {
    Answer answer = null;
    for (int i = 0; i < PATIENCE && (answer == null || answer.status() == 503); i++) {
      if (answer != null) {
        Pause.millis(1000);
      }
      answer =
          operator.send(
              "POST",
              "/api/v1/contents?name=" + name,
              BodyPublishers.ofByteArray(file),
              "Content-Type",
              "application/octet-stream");
    }
    return created(answer);
  }

  /** Sells a small file at a price in minor units of EUR; returns the SKU. */
  public String sell(long priceMinor) {
    return sellIn("EUR", priceMinor);
  }

  /** Sells a small file at a price in minor units of a currency; returns the SKU. */
  public String sellIn(String currency, long priceMinor) {
    String sku = newSku();
    JsonNode content = upload(sku + ".txt", ("Content of " + sku + "\n").getBytes());
    sell(
        sku,
        currency,
        priceMinor,
        "contents",
        List.of(
            Map.of(
                "content", content.path("content").asText(),
                "version", content.path("version").asInt())));
    return sku;
  }

  /** Sells a package; returns its SKU. */
  public String sellPackage(long priceMinor, List<String> parts) {
    String sku = newSku();
    List<Map<String, Object>> list =
        parts.stream().map(part -> Map.<String, Object>of("sku", part, "quantity", 1)).toList();
    sell(sku, "EUR", priceMinor, "parts", list);
    return sku;
  }

  private void sell(
      String sku, String currency, long priceMinor, String of, List<Map<String, Object>> goods) {
    Map<String, Object> product =
        Map.of(
            "sku",
            sku,
            "name",
            "Product " + sku.substring(0, 10),
            "prices",
            List.of(Map.of("currency", currency, "amountMinor", priceMinor)),
            of,
            goods);
    created(operator.post("/api/v1/products", Json.text(product)));
  }

  /** The body of a purchase paid by credit in EUR. */
  public static String order(String sku, int quantity) {
    return Json.text(
        Map.of(
            "lines", List.of(Map.of("sku", sku, "quantity", quantity)),
            "payment", Map.of("method", "credit", "currency", "EUR")));
  }

  /** The body of a purchase paid by card in EUR. */
  public static String cardOrder(String sku, int quantity, String token) {
    return Json.text(
        Map.of(
            "lines",
            List.of(Map.of("sku", sku, "quantity", quantity)),
            "payment",
            Map.of("method", "card", "currency", "EUR", "token", token)));
  }

  /** Asks for a purchase with any body, whatever is answered. */
  public Answer buy(String key, String order) {
    return member.post("/api/v1/purchases", order, "Idempotency-Key", key);
  }

  /** Asks for a refund as the operator, whatever is answered. */
  public Answer refund(String key, String purchaseId, long amountMinor) {
    String body =
        Json.text(
            Map.of("purchaseId", purchaseId, "amountMinor", amountMinor, "reason", "a check"));
    return operator.post("/api/v1/refunds", body, "Idempotency-Key", key);
  }

  /** Asks for a purchase, whatever is answered. */
  public Answer buy(String key, String sku, int quantity) {
    return member.post("/api/v1/purchases", order(sku, quantity), "Idempotency-Key", key);
  }

  /** Buys one; the answer is the purchase's JSON. */
  public JsonNode bought(String sku) {
    return created(buy(UUID.randomUUID().toString(), sku, 1));
  }

  /** The stored bytes of a BoxSet. */
  public byte[] boxSet(String id) {
    Answer answer = member.get("/api/v1/box-sets/" + id);
    if (answer.status() != 200) {
      throw new AssertionError("BoxSet " + id + ": " + answer);
    }
    return answer.body();
  }

  /** The member's credit in EUR as it stands. */
  public Credit credit() {
    return Credit.of(member.get("/api/v1/credit").json());
  }

  private static JsonNode created(Answer answer) {
    if (answer.status() != 201) {
      throw new AssertionError("Not created: " + answer);
    }
    return answer.json();
  }
}
