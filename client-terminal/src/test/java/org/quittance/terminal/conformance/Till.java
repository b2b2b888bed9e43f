package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.DocumentSigner;

/** Sells, keeps the credit, pays back, and writes down what happened. */
final class Till {
  static final long PRICE = 990;
  static final long DEAR_PRICE = 90_000;

  final DocumentSigner signer;
  final Map<String, Sale> sales = new LinkedHashMap<>();
  final List<JsonObject> events = new ArrayList<>();
  private final Map<String, Said> answers = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final List<JsonObject> entries = new ArrayList<>();
  private long balance = 100_000;

  Till(DocumentSigner signer) {
    this.signer = signer;
  }

  /** One purchase. */
  static final class Sale {
    final String id = UUID.randomUUID().toString();
    final String boxSetId = UUID.randomUUID().toString();
    final String proofId = UUID.randomUUID().toString();
    final String owner;
    final String key;
    String proof;
    boolean refunded;

    Sale(String owner, String key) {
      this.owner = owner;
      this.key = key;
    }
  }

  synchronized Sale sell(String owner, String key) {
    Sale sale = new Sale(owner, key);
    sale.proof = signer.sign("quittance-proof+jwt", Claims.proof(sale.proofId, "BOOK").build());
    sales.put(sale.id, sale);
    if (owner.equals(Doorkeeper.PARTNER)) {
      post(sale.id, "charge", -PRICE);
      happened("purchase.captured", sale.id);
    }
    return sale;
  }

  private void post(String purchaseId, String kind, long amount) {
    balance += amount;
    entries.add(
        0,
        Json.createObjectBuilder()
            .add("id", UUID.randomUUID().toString())
            .add("purchaseId", purchaseId)
            .add("kind", kind)
            .add("amountMinor", amount)
            .add("currency", "EUR")
            .build());
  }

  private void happened(String type, String purchaseId) {
    events.add(
        Json.createObjectBuilder()
            .add("position", events.size() + 1)
            .add("id", UUID.randomUUID().toString())
            .add("type", type)
            .add("data", Json.createObjectBuilder().add("purchaseId", purchaseId))
            .build());
  }

  /** Answers an order, the same for the same key. */
  synchronized Said order(String key, Map<String, Integer> lines) {
    String body = lines.toString();
    if (!bodies.getOrDefault(key, body).equals(body)) {
      return Said.problem(422, "idempotency-key-reused", "It was another order.");
    }
    bodies.put(key, body);
    return answers.computeIfAbsent(key, fresh -> decide(fresh, lines));
  }

  private Said decide(String key, Map<String, Integer> lines) {
    long amount = 0;
    for (var line : lines.entrySet()) {
      amount += line.getValue() * (line.getKey().equals("BOOK") ? PRICE : DEAR_PRICE);
    }
    if (amount > balance) {
      return Said.problem(402, "insufficient-credit", "The credit does not reach.");
    }
    Sale sale = sell(Doorkeeper.PARTNER, key);
    return Said.json(
        201, Json.createObjectBuilder(summary(sale)).add("boxSet", boxSet(sale)).build());
  }

  static JsonObject summary(Sale sale) {
    return Json.createObjectBuilder()
        .add("purchaseId", sale.id)
        .add("idempotencyKey", sale.key)
        .add("state", sale.refunded ? "refunded" : "captured")
        .add("boxSetId", sale.boxSetId)
        .add("amountMinor", PRICE)
        .add("currency", "EUR")
        .build();
  }

  static JsonObject boxSet(Sale sale) {
    var eBox =
        Json.createObjectBuilder()
            .add("proofId", sale.proofId)
            .add("product", Json.createObjectBuilder().add("sku", "BOOK").add("name", "Book"))
            .add("proof", sale.proof);
    return Json.createObjectBuilder()
        .add("boxSetId", sale.boxSetId)
        .add("eBoxes", Json.createArrayBuilder().add(eBox))
        .build();
  }

  synchronized Said refund(String key, JsonObject asked) {
    Sale sale = sales.get(asked.getString("purchaseId"));
    if (sale == null) {
      return Said.problem(404, "not-found", "There is no such purchase.");
    }
    return answers.computeIfAbsent(
        key,
        fresh -> {
          sale.refunded = true;
          post(sale.id, "refund", PRICE);
          happened("refund.paid", sale.id);
          String id = UUID.randomUUID().toString();
          return Said.json(201, Json.createObjectBuilder().add("refundId", id).build());
        });
  }

  synchronized JsonObject credit() {
    var account = Json.createObjectBuilder().add("currency", "EUR").add("balanceMinor", balance);
    var posted = Json.createArrayBuilder();
    entries.forEach(posted::add);
    return Json.createObjectBuilder()
        .add("accounts", Json.createArrayBuilder().add(account.add("pendingMinor", 0)))
        .add("entries", posted)
        .build();
  }

  synchronized List<Sale> newest(String owner) {
    List<Sale> found = new ArrayList<>();
    for (Sale sale : sales.values()) {
      if (sale.owner.equals(owner)) {
        found.add(0, sale);
      }
    }
    return found;
  }
}
