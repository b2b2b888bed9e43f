package org.quittance.system.contract;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Shop;

/** One good call of each operation about events and webhooks; nobody answers at the endpoint. */
final class WebhookCalls {

  private static final String BASE = "/api/v1/webhook-endpoints";

  private final Shop shop;
  private Api partner;
  private String endpoint;

  WebhookCalls(Shop shop) {
    this.shop = shop;
  }

  private Api partner() {
    if (partner == null) {
      partner = shop.partner();
    }
    return partner;
  }

  void addTo(Map<String, Supplier<Answer>> calls) {
    calls.put("listEvents", () -> partner().get("/api/v1/events?after=0&limit=2"));
    calls.put("registerWebhookEndpoint", this::register);
    calls.put("listWebhookEndpoints", () -> partner().get(BASE + "?limit=2"));
    calls.put("readWebhookEndpoint", () -> partner().get(endpoint()));
    calls.put(
        "changeWebhookEndpoint",
        () -> send("PATCH", endpoint(), Json.text(Map.of("description", "a test"))));
    calls.put("removeWebhookEndpoint", () -> send("DELETE", address(register()), ""));
    calls.put("rotateWebhookSecret", () -> send("POST", endpoint() + "/rotate-secret", ""));
    calls.put("listWebhookDeliveries", () -> partner().get(endpoint() + "/deliveries"));
    calls.put("readWebhookDelivery", () -> partner().get(delivery()));
    calls.put("replayWebhookDelivery", () -> send("POST", delivery() + "/replay", ""));
  }

  private Answer register() {
    String url = "https://shop.example/" + UUID.randomUUID();
    return partner().post(BASE, Json.text(Map.of("url", url)));
  }

  private static String address(Answer registered) {
    return BASE + "/" + registered.json().path("endpointId").asText();
  }

  private String endpoint() {
    if (endpoint == null) {
      endpoint = address(register());
    }
    return endpoint;
  }

  /** A delivery is made when the event of a purchase is published. */
  private String delivery() {
    String deliveries = endpoint() + "/deliveries";
    partner()
        .post(
            "/api/v1/purchases",
            Shop.order(shop.sell(1), 1),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    JsonNode first =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> partner().get(deliveries).json().path("items").path(0),
                delivery -> !delivery.isMissingNode());
    return deliveries + "/" + first.path("deliveryId").asText();
  }

  private Answer send(String method, String path, String body) {
    return partner()
        .send(method, path, BodyPublishers.ofString(body), "Content-Type", "application/json");
  }
}
