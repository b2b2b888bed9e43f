package org.quittance.terminal.conformance;

import jakarta.json.Json;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.MalformedJson;

/** Orders what the plan names, and remembers everything that was bought, to pay it back. */
final class Orders {
  private final Wire wire;
  private final Plan plan;
  private final Map<String, Long> made = new ConcurrentHashMap<>();

  Orders(Wire wire, Plan plan) {
    this.wire = wire;
    this.plan = plan;
  }

  static String newKey() {
    return "conformance-" + UUID.randomUUID();
  }

  Plan plan() {
    return plan;
  }

  /** The body of an order. */
  String body(int quantity) {
    return body(plan.currency(), Map.of(plan.sku(), quantity));
  }

  static String body(String currency, Map<String, Integer> lines) {
    var array = Json.createArrayBuilder();
    lines.forEach(
        (sku, quantity) ->
            array.add(Json.createObjectBuilder().add("sku", sku).add("quantity", quantity)));
    return Json.createObjectBuilder()
        .add("lines", array)
        .add(
            "payment", Json.createObjectBuilder().add("method", "credit").add("currency", currency))
        .build()
        .toString();
  }

  /** An order of what nobody sells: to be refused for another reason first. */
  String nothing() {
    return body(plan.currency(), Map.of("no-such-product", 1));
  }

  /** Sends an order under a key. */
  Answer send(Wire by, String key, String body, String... headers) throws NoAnswer {
    String[] all = new String[headers.length + 2];
    all[0] = "Idempotency-Key";
    all[1] = key;
    System.arraycopy(headers, 0, all, 2, headers.length);
    Answer answer = by.post(Paths.PURCHASES, body, all);
    remember(answer);
    return answer;
  }

  Answer send(String key, String body, String... headers) throws NoAnswer {
    return send(wire, key, body, headers);
  }

  /** Buys one. */
  Bought buy() throws NoAnswer, MalformedJson {
    return buy(newKey());
  }

  /** Buys one under that key, or asks again for what was bought under it. */
  Bought buy(String key) throws NoAnswer, MalformedJson {
    String body = body(1);
    return Bought.read(key, body, send(key, body));
  }

  private void remember(Answer answer) {
    if (answer.status() != 201) {
      return;
    }
    // An answer without them breaks a promise, and the one who tries it says so.
    Expect.text(answer, "purchaseId")
        .ifPresent(id -> remember(id, Expect.number(answer, "amountMinor").orElse(0L)));
  }

  /** A purchase that was found to be made. */
  void remember(String id, long amountMinor) {
    made.put(id, amountMinor);
  }

  /** The amount of each purchase made, by its ID. */
  Map<String, Long> made() {
    return Map.copyOf(made);
  }
}
