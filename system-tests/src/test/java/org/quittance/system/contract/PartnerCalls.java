package org.quittance.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Shop;

/** One good call of each operation on partner stores, by its name. */
final class PartnerCalls {

  private static final String PARTNERS = "/api/v1/partners";

  private final Shop shop;

  PartnerCalls(Shop shop) {
    this.shop = shop;
  }

  void addTo(Map<String, Supplier<Answer>> calls) {
    calls.put("registerPartner", this::registered);
    calls.put("listPartners", () -> shop.operator().get(PARTNERS + "?limit=2"));
    calls.put("readPartner", () -> shop.operator().get(partner()));
    calls.put(
        "setPartnerScopes",
        () ->
            shop.operator()
                .send(
                    "PUT",
                    partner() + "/scopes",
                    BodyPublishers.ofString("{\"scopes\":[\"purchase:read\"]}"),
                    "Content-Type",
                    "application/json"));
    calls.put("readPartnerCredit", () -> shop.operator().get(partner() + "/credit"));
    calls.put(
        "payPartnerIn",
        () ->
            shop.operator()
                .post(
                    partner() + "/credit",
                    "{\"amountMinor\":100,\"currency\":\"EUR\",\"reason\":\"a test\"}",
                    "Idempotency-Key",
                    UUID.randomUUID().toString()));
    calls.put(
        "agreePartnerLimit",
        () ->
            shop.operator()
                .send(
                    "PUT",
                    partner() + "/credit/limit",
                    BodyPublishers.ofString(
                        "{\"limitMinor\":100,\"currency\":\"EUR\",\"reason\":\"a test\"}"),
                    "Content-Type",
                    "application/json"));
    calls.put("addPartnerSecret", () -> shop.operator().post(partner() + "/secrets", "{}"));
    calls.put(
        "revokePartnerSecret",
        () -> {
          JsonNode made = registered().json();
          return shop.operator()
              .send(
                  "DELETE",
                  PARTNERS
                      + "/"
                      + made.path("clientId").asText()
                      + "/secrets/"
                      + made.at("/secrets/0/secretId").asText(),
                  BodyPublishers.noBody());
        });
    calls.put(
        "revokePartner",
        () -> shop.operator().post(partner() + "/revoke", "{\"reason\":\"a test\"}"));
    calls.put(
        "getToken",
        () ->
            shop.open()
                .as("demo-store")
                .post(
                    "/oauth/token",
                    "grant_type=client_credentials",
                    "Content-Type",
                    "application/x-www-form-urlencoded"));
  }

  private Answer registered() {
    String body =
        Json.text(
            Map.of(
                "clientId",
                "t-" + UUID.randomUUID(),
                "name",
                "A store",
                "scopes",
                List.of("purchase:read", "purchase:write")));
    return shop.operator().post(PARTNERS, body);
  }

  /** The address of a partner store that nobody uses. */
  private String partner() {
    return PARTNERS + "/" + registered().json().path("clientId").asText();
  }
}
