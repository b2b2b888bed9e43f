package org.quittance.system.webhook;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/** A demo shop that calls receivers on this machine, with little patience; it can be killed. */
final class CallingShop implements AutoCloseable {

  private static final String ENDPOINTS = "/api/v1/webhook-endpoints";
  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(90);

  private final Path data = Workspace.fresh("webhook").resolve("data");
  private final Database database = Database.Product.chosen().open(data);
  private final ServerOptions options =
      ServerOptions.demoShop()
          .with(database.serverSettings())
          .with(
              Map.of(
                  "quittance.webhook.targets", "loopback",
                  "quittance.webhook.waits", "1s,1s,1s,1s,60s",
                  "quittance.webhook.timeout", "2s"));
  private ServerProcess server = ServerProcess.start(data, options);
  private Api partner;

  Shop shop() {
    return new Shop(server.url());
  }

  /** The partner store that is called; its token outlives a server. */
  Api partner() {
    if (partner == null) {
      partner = shop().partner();
    }
    return partner;
  }

  /** Buys one as the partner store; the purchase's ID. */
  String buy(String sku) {
    Answer bought =
        partner()
            .post(
                "/api/v1/purchases",
                Shop.order(sku, 1),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    if (bought.status() != 201) {
      throw new AssertionError("Not bought: " + bought);
    }
    return bought.json().path("purchaseId").asText();
  }

  void kill() {
    server.killHard();
  }

  void restart() {
    server = ServerProcess.start(data, options);
  }

  Answer register(String url, String... types) {
    return partner().post(ENDPOINTS, Json.text(Map.of("url", url, "eventTypes", List.of(types))));
  }

  Answer patch(String id, String json, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return partner()
        .send(
            "PATCH",
            ENDPOINTS + "/" + id,
            BodyPublishers.ofString(json),
            all.toArray(String[]::new));
  }

  Answer remove(String id) {
    return partner().send("DELETE", ENDPOINTS + "/" + id, BodyPublishers.noBody());
  }

  Answer post(String id, String what) {
    return partner().send("POST", ENDPOINTS + "/" + id + "/" + what, BodyPublishers.noBody());
  }

  JsonNode endpoint(String id) {
    return partner().get(ENDPOINTS + "/" + id).json();
  }

  /** The endpoint's newest delivery, once it is as wished. */
  JsonNode delivery(String id, Predicate<JsonNode> wish) {
    return await()
        .pollInterval(OFTEN)
        .atMost(LONG)
        .until(
            () -> partner().get(ENDPOINTS + "/" + id + "/deliveries").json().path("items").path(0),
            wish);
  }

  /** Waits for so many calls. */
  static void awaitCalls(Receiver receiver, int count) {
    await().atMost(LONG).until(() -> receiver.calls().size() >= count);
  }

  /** The event of a purchase that became captured, once it is published. */
  JsonNode captured(String purchaseId) {
    return captured(partner(), purchaseId);
  }

  /** The same as another caller sees it. */
  JsonNode captured(Api caller, String purchaseId) {
    return await()
        .pollInterval(OFTEN)
        .atMost(LONG)
        .until(() -> find(caller, purchaseId), event -> !event.isMissingNode());
  }

  private JsonNode find(Api caller, String purchaseId) {
    for (JsonNode event : feed(caller)) {
      if (event.path("type").asText().equals("purchase.captured")
          && event.path("data").path("purchaseId").asText().equals(purchaseId)) {
        return event;
      }
    }
    return MissingNode.getInstance();
  }

  /** The whole feed as the caller sees it, page by page. */
  List<JsonNode> feed(Api caller) {
    var events = new ArrayList<JsonNode>();
    String after = "0";
    while (after != null) {
      JsonNode page = caller.get("/api/v1/events?limit=3&after=" + after).json();
      page.path("items").forEach(events::add);
      after = page.path("next").isNull() ? null : page.path("next").asText();
    }
    return events;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
