package org.quittance.terminal.conformance;

import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Forgets what a key stands for. */
final class FlawsOfOrders extends Flaws {

  /** Breaks the answers to orders by what was seen before. */
  private void order(String promise, OrderFlaw flaw) {
    all.put(
        promise,
        () -> {
          Memory memory = new Memory();
          return (asked, honest) ->
              asked.is(ORDER) && honest.status() == 201
                  ? flaw.spoil(memory.see(asked), asked, honest)
                  : honest;
        });
  }

  private interface OrderFlaw {
    Said spoil(Memory memory, Asked asked, Said honest);
  }

  /** How often each key was bought under. */
  private static final class Memory {
    final Map<String, Integer> times = new LinkedHashMap<>();
    final Set<String> cut = new HashSet<>();

    synchronized Memory see(Asked asked) {
      times.merge(asked.header("Idempotency-Key"), 1, Integer::sum);
      if (asked.header("Connection").equals("close")) {
        cut.add(asked.header("Idempotency-Key"));
      }
      return this;
    }

    synchronized boolean isFirst(Asked asked) {
      return times.keySet().iterator().next().equals(asked.header("Idempotency-Key"));
    }

    synchronized int times(Asked asked) {
      return times.get(asked.header("Idempotency-Key"));
    }

    synchronized boolean isRepeatedAfterCut(Asked asked) {
      return cut.contains(asked.header("Idempotency-Key"))
          && !asked.header("Connection").equals("close");
    }
  }

  FlawsOfOrders() {
    order(
        "purchase-made",
        (memory, asked, honest) ->
            memory.isFirst(asked) ? honest.withoutField("purchaseId") : honest);
    order(
        "same-key-same-purchase",
        (memory, asked, honest) ->
            memory.isFirst(asked) && memory.times(asked) == 2 ? other(honest) : honest);
    all.put(
        "same-key-same-bytes",
        () -> {
          Set<String> read = new HashSet<>();
          return (asked, honest) ->
              asked.below("GET /api/v1/box-sets").isPresent()
                      && honest.status() == 200
                      && !honest.isXml()
                      && !read.add(asked.path())
                  ? honest.withBody((new String(honest.body()) + " ").getBytes())
                  : honest;
        });
    instead("other-body-refused", 422, "idempotency-key-reused", 409);
    where(
        "key-required",
        (asked, honest) -> isCode(honest, "idempotency-key-missing"),
        honest -> honest.withText("type", "/problems/invalid-request"));
    all.put(
        "decline-replayed",
        () -> {
          Set<String> declined = new HashSet<>();
          return (asked, honest) ->
              honest.status() == 402 && !declined.add("once")
                  ? honest.withText("detail", "Because.")
                  : honest;
        });
    order(
        "sixteen-at-once-one-purchase",
        (memory, asked, honest) -> memory.times(asked) == 12 ? other(honest) : honest);
    order(
        "cut-off-repeated-once",
        (memory, asked, honest) -> memory.isRepeatedAfterCut(asked) ? other(honest) : honest);
    where(
        "found-by-key",
        (asked, honest) -> asked.is(LIST) && asked.query().containsKey("idempotencyKey"),
        honest -> honest.withField("items", JsonValue.EMPTY_JSON_ARRAY));
  }
}
