package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Loses, doubles, mixes up and shows around. */
final class FlawsOfLists extends Flaws {

  FlawsOfLists() {
    BiPredicate<Asked, Said> twos =
        (asked, honest) -> asked.is(LIST) && asked.query().getOrDefault("limit", "").equals("2");
    where(
        "limit-held",
        (asked, honest) ->
            asked.is(LIST)
                && asked.query().getOrDefault("limit", "").equals("1")
                && honest.status() == 200,
        honest -> honest.withField("next", JsonValue.NULL));
    all.put(
        "nothing-lost-or-doubled",
        () -> {
          int[] page = new int[1];
          return (asked, honest) -> {
            if (!twos.test(asked, honest)) {
              return honest;
            }
            page[0] = asked.query().containsKey("after") ? page[0] + 1 : 1;
            return page[0] == 4 ? honest.withField("items", JsonValue.EMPTY_JSON_ARRAY) : honest;
          };
        });
    all.put(
        "cursor-holds-its-place",
        () -> {
          Map<String, Integer> asked = new LinkedHashMap<>();
          return (one, honest) -> {
            String cursor = one.query().getOrDefault("after", "");
            return twos.test(one, honest)
                    && !cursor.isEmpty()
                    && asked.merge(cursor, 1, Integer::sum) == 3
                ? reversed(honest)
                : honest;
          };
        });
    where(
        "made-up-cursor-refused",
        (asked, honest) -> asked.query().getOrDefault("after", "").startsWith("bm9"),
        honest -> honest.withStatus(404));
    where(
        "unknown-is-404",
        (asked, honest) -> asked.below("GET /api/v1/refunds").isPresent(),
        honest -> honest.withStatus(403));
    all.put(
        "foreign-is-as-unknown",
        () -> {
          Set<String> theirs = new HashSet<>();
          return (asked, honest) -> {
            if (asked.is(LIST) && asked.header("Authorization").startsWith("Basic")) {
              theirs.add(
                  honest.json().getJsonArray("items").getJsonObject(0).getString("purchaseId"));
            }
            return asked.below(LIST).filter(theirs::contains).isPresent()
                ? honest.withStatus(403)
                : honest;
          };
        });
    events();
  }

  private void events() {
    BiPredicate<Asked, Said> feed = (asked, honest) -> asked.path().endsWith("/events");
    all.put(
        "purchase-is-told",
        () -> {
          String[] first = new String[1];
          return (asked, honest) -> {
            if (first[0] == null && asked.is(ORDER) && honest.status() == 201) {
              first[0] = honest.json().getString("purchaseId");
            }
            return feed.test(asked, honest)
                ? honest.withField("items", array(without(first[0], honest)))
                : honest;
          };
        });
    where(
        "positions-grow",
        feed.and((asked, honest) -> asked.query().getOrDefault("limit", "").equals("2")),
        FlawsOfLists::reversed);
  }

  private static Stream<JsonObject> without(String purchase, Said honest) {
    return honest.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(event -> !event.toString().contains("" + purchase));
  }

  private static Said reversed(Said honest) {
    List<JsonObject> items = honest.json().getJsonArray("items").getValuesAs(JsonObject.class);
    var turned = Json.createArrayBuilder();
    items.forEach(item -> turned.add(0, item));
    return honest.withField("items", turned.build());
  }
}
