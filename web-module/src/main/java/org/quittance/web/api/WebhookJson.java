package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.quittance.storefront.delivery.DeliveryFacts;
import org.quittance.storefront.webhook.EndpointFacts;
import org.quittance.storefront.webhook.SecretShown;

/** Webhook endpoints and deliveries as JSON. */
final class WebhookJson {

  private WebhookJson() {}

  static JsonObject endpoint(EndpointFacts endpoint) {
    return builder(endpoint).build();
  }

  static JsonObject withSecret(SecretShown shown) {
    return builder(shown.endpoint()).add("secret", shown.secret()).build();
  }

  private static JsonObjectBuilder builder(EndpointFacts endpoint) {
    JsonArrayBuilder types = Json.createArrayBuilder();
    endpoint.eventTypes().forEach(types::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("endpointId", endpoint.id().toString())
            .add("url", endpoint.url())
            .add("eventTypes", types)
            .add("description", endpoint.description())
            .add("state", endpoint.state().word());
    endpoint.disabledReason().ifPresent(why -> json.add("disabledReason", why.word()));
    endpoint.failingSince().ifPresent(since -> json.add("failingSince", since.toString()));
    return json.add("createdAt", endpoint.createdAt().toString());
  }

  static JsonObject delivery(DeliveryFacts delivery) {
    JsonArrayBuilder attempts = Json.createArrayBuilder();
    delivery.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("deliveryId", delivery.id().toString())
            .add("endpointId", delivery.endpointId().toString())
            .add("eventId", delivery.eventId().toString())
            .add("position", delivery.eventPosition())
            .add("type", delivery.eventType())
            .add("state", delivery.state().word())
            .add("createdAt", delivery.createdAt().toString());
    delivery
        .nextAttemptAt()
        .ifPresentOrElse(
            next -> json.add("nextAttemptAt", next.toString()),
            () -> json.addNull("nextAttemptAt"));
    return json.add("attempts", attempts).build();
  }

  private static JsonObject attempt(DeliveryFacts.Attempted attempt) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("attempt", attempt.attempt())
            .add("at", attempt.at().toString());
    attempt.status().ifPresent(status -> json.add("status", status));
    attempt.took().ifPresent(millis -> json.add("durationMillis", millis));
    attempt.error().ifPresent(error -> json.add("error", error));
    return json.build();
  }
}
