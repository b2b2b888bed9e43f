package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** Lists in pages; a cursor names the last item of its page. */
final class Lists {
  private Lists() {}

  static JsonObject whole(List<JsonObject> items) {
    return page(items, null);
  }

  static JsonObject purchases(List<Till.Sale> newest, Asked asked) {
    String key = asked.query().get("idempotencyKey");
    List<Till.Sale> wanted =
        newest.stream().filter(sale -> key == null || sale.key.equals(key)).toList();
    int begin = begin(wanted, asked.query().get("after"));
    int end = Math.min(wanted.size(), begin + limit(asked));
    List<JsonObject> items = wanted.subList(begin, end).stream().map(Till::summary).toList();
    return page(items, end < wanted.size() ? "after-" + wanted.get(end - 1).id : null);
  }

  private static int begin(List<Till.Sale> sales, String after) {
    if (after == null) {
      return 0;
    }
    for (int i = 0; i < sales.size(); i++) {
      if (after.equals("after-" + sales.get(i).id)) {
        return i + 1;
      }
    }
    throw Said.refusal(400, "invalid-request", "The cursor was not given out here.");
  }

  static JsonObject events(List<JsonObject> events, Asked asked) {
    int after = Integer.parseInt(asked.query().getOrDefault("after", "0"));
    List<JsonObject> items =
        List.copyOf(events).stream()
            .filter(event -> event.getInt("position") > after)
            .limit(limit(asked))
            .toList();
    return page(items, null);
  }

  private static int limit(Asked asked) {
    String text = asked.query().getOrDefault("limit", "50");
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 200) {
      throw Said.refusal(400, "invalid-request", "'limit' is 1 to 200.");
    }
    return Integer.parseInt(text);
  }

  private static JsonObject page(List<JsonObject> items, String next) {
    var array = Json.createArrayBuilder();
    items.forEach(array::add);
    var page = Json.createObjectBuilder().add("items", array);
    return (next == null ? page.addNull("next") : page.add("next", next)).build();
  }
}
