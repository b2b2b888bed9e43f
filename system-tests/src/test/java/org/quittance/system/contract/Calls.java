package org.quittance.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Shop;

/** One good call of each operation, by its name. */
final class Calls {

  private static final String BASE = "/api/v1";
  private static final String REASONED = "{\"reason\":\"a test\"}";

  private final Shop shop;
  private final Map<String, Supplier<Answer>> calls = new HashMap<>();
  private JsonNode bought;

  Calls(String root) {
    shop = new Shop(root);
    products();
    purchases();
    money();
    documents();
    new PartnerCalls(shop).addTo(calls);
    new WebhookCalls(shop).addTo(calls);
  }

  Supplier<Answer> of(String operation) {
    return calls.getOrDefault(
        operation,
        () -> {
          throw new AssertionError("Nobody calls " + operation + " here; write down how.");
        });
  }

  /** The operation as documented, by somebody without an account. */
  Answer byNobody(Operation operation) {
    var types = operation.json().path("requestBody").path("content").fieldNames();
    return example(shop.open(), operation, types.hasNext() ? types.next() : "application/json");
  }

  /** The operation with a body of another type, by whoever may call it. */
  Answer withType(Operation operation, String type) {
    boolean accounts = !operation.json().path("security").isEmpty();
    return example(accounts ? shop.operator() : shop.open(), operation, type);
  }

  private Answer example(Api caller, Operation operation, String type) {
    String path = operation.path();
    for (JsonNode parameter : operation.json().path("parameters")) {
      JsonNode one = Contract.published().resolve(parameter);
      path = path.replace("{" + one.path("name").asText() + "}", one.path("example").asText());
    }
    return operation.method().equals("GET")
        ? caller.get(path)
        : caller.send(
            operation.method(),
            path,
            // The listener refuses a DELETE with a body before the application hears of it.
            operation.method().equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}"),
            "Content-Type",
            type,
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  private void products() {
    calls.put("listProducts", () -> shop.open().get(BASE + "/products?limit=2"));
    calls.put("readProduct", () -> shop.open().get(BASE + "/products/" + shop.sell(100)));
    calls.put(
        "changeProduct",
        () ->
            shop.operator()
                .send(
                    "PATCH",
                    BASE + "/products/" + shop.sell(100),
                    BodyPublishers.ofString("{\"name\":\"Another name\"}"),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    "*"));
    calls.put("addProduct", () -> shop.operator().post(BASE + "/products", product()));
    calls.put(
        "receiveContent",
        () ->
            shop.operator()
                .send(
                    "POST",
                    BASE + "/contents?name=a.txt",
                    BodyPublishers.ofString("a"),
                    "Content-Type",
                    "application/octet-stream"));
    calls.put(
        "readContent",
        () -> {
          JsonNode content = shop.upload("b.txt", new byte[] {1});
          return shop.open().get(BASE + "/contents/" + content.path("content").asText() + "/1");
        });
  }

  private String product() {
    JsonNode content = shop.upload("c.txt", new byte[] {1, 2});
    return Json.text(
        Map.of(
            "sku",
            Shop.newSku(),
            "name",
            "A product",
            "prices",
            List.of(Map.of("currency", "EUR", "amountMinor", 5)),
            "contents",
            List.of(Map.of("content", content.path("content").asText(), "version", 1))));
  }

  private void purchases() {
    calls.put("buy", () -> shop.buy(UUID.randomUUID().toString(), shop.sell(10), 1));
    calls.put("listPurchases", () -> shop.member().get(BASE + "/purchases?limit=2"));
    calls.put("readPurchase", () -> shop.member().get(BASE + "/purchases/" + id("purchaseId")));
    calls.put("acknowledgePurchase", () -> act("acknowledge"));
    calls.put("cancelPurchase", () -> act("cancel"));
    calls.put("listBoxSets", () -> shop.member().get(BASE + "/box-sets?limit=2"));
    calls.put("readBoxSet", () -> shop.member().get(BASE + "/box-sets/" + id("boxSetId")));
    calls.put(
        "readProof",
        () ->
            shop.member()
                .get(
                    BASE
                        + "/box-sets/"
                        + id("boxSetId")
                        + "/proofs/"
                        + bought().at("/boxSet/eBoxes/0/proofId").asText()));
    calls.put(
        "readProofStatus",
        () ->
            shop.member()
                .get(BASE + "/proofs/" + bought().at("/boxSet/eBoxes/0/proofId").asText()));
    calls.put(
        "readLicenseStatus",
        () -> {
          String proof = shop.bought(shop.sell(10)).at("/boxSet/eBoxes/0/proof").asText();
          Answer license = new Device().open(shop.open(), proof);
          return shop.member().get(BASE + "/licenses/" + license.json().path("licenseId").asText());
        });
    calls.put(
        "reissueProof",
        () ->
            shop.operator()
                .post(
                    BASE
                        + "/proofs/"
                        + shop.bought(shop.sell(10)).at("/boxSet/eBoxes/0/proofId").asText()
                        + "/reissue",
                    REASONED,
                    "Idempotency-Key",
                    UUID.randomUUID().toString()));
    calls.put(
        "returnLicense",
        () -> {
          String proof = shop.bought(shop.sell(10)).at("/boxSet/eBoxes/0/proof").asText();
          Answer license = new Device().open(shop.open(), proof);
          return shop.operator()
              .post(
                  BASE + "/licenses/" + license.json().path("licenseId").asText() + "/return",
                  REASONED);
        });
    calls.put("issueNonce", () -> shop.open().post(BASE + "/nonces", ""));
    calls.put(
        "exchange",
        () -> new Device().open(shop.open(), bought().at("/boxSet/eBoxes/0/proof").asText()));
  }

  private Answer act(String what) {
    String order =
        Shop.order(shop.sell(10), 1)
            .replace("\"currency\"", "\"capture\":\"on_receipt\",\"currency\"");
    String id = shop.buy(UUID.randomUUID().toString(), order).json().path("purchaseId").asText();
    return shop.member().post(BASE + "/purchases/" + id + "/" + what, "");
  }

  private void money() {
    calls.put("listCreditEntries", () -> shop.member().get(BASE + "/credit/entries?limit=2"));
    calls.put("readCredit", () -> shop.member().get(BASE + "/credit"));
    calls.put("refund", this::refund);
    calls.put(
        "listRefunds", () -> shop.operator().get(BASE + "/refunds?purchase=" + id("purchaseId")));
    calls.put(
        "readRefund",
        () -> shop.operator().get(BASE + "/refunds/" + refund().json().path("refundId").asText()));
    calls.put("openDispute", this::dispute);
    calls.put(
        "listDisputes", () -> shop.operator().get(BASE + "/disputes?purchase=" + id("purchaseId")));
    calls.put(
        "closeDispute",
        () ->
            shop.operator()
                .post(
                    BASE + "/disputes/" + dispute().json().path("disputeId").asText() + "/close",
                    "{\"won\":true}"));
  }

  private Answer refund() {
    return shop.refund(UUID.randomUUID().toString(), id("purchaseId"), 1);
  }

  private Answer dispute() {
    return shop.operator()
        .post(
            BASE + "/disputes",
            Json.text(
                Map.of(
                    "purchaseId",
                    shop.bought(shop.sell(20)).path("purchaseId").asText(),
                    "reference",
                    UUID.randomUUID().toString(),
                    "amountMinor",
                    20,
                    "reason",
                    "a test")));
  }

  private void documents() {
    calls.put("readOpenApi", () -> shop.open().get(BASE + "/openapi.json"));
    calls.put("readSchema", () -> shop.open().get(BASE + "/schemas/quittance-1.xsd"));
    calls.put("readKeys", () -> shop.open().get("/.well-known/jwks.json"));
  }

  private String id(String field) {
    return bought().path(field).asText();
  }

  private JsonNode bought() {
    if (bought == null) {
      bought = shop.bought(shop.sell(30));
    }
    return bought;
  }
}
