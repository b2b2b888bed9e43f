package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists as the interface gives them: newest first, in pages, filtered by type and time. */
final class Lists {

  private Lists() {}

  static List<JsonObject> newestFirst(List<JsonObject> oldestFirst) {
    var list = new ArrayList<>(oldestFirst);
    Collections.reverse(list);
    return list;
  }

  /**
   * @param list newest first
   * @param url what the list calls itself
   */
  static JsonObject page(List<JsonObject> list, Form query, String url) {
    int limit = query.find("limit").map(Integer::parseInt).orElse(10);
    List<JsonObject> found = list;
    if (query.find("starting_after").isPresent()) {
      found = found.subList(indexOf(found, query.text("starting_after")) + 1, found.size());
    }
    if (query.find("ending_before").isPresent()) {
      found = found.subList(0, indexOf(found, query.text("ending_before")));
    }
    found = found.stream().filter(one -> isMeant(one, query)).toList();
    boolean more = found.size() > limit;
    if (more) {
      // Going back, the page is the one next to where the caller stands.
      int from = query.find("ending_before").isPresent() ? found.size() - limit : 0;
      found = found.subList(from, from + limit);
    }
    var data = Json.createArrayBuilder();
    found.forEach(data::add);
    return Json.createObjectBuilder()
        .add("object", "list")
        .add("data", data)
        .add("has_more", more)
        .add("url", url)
        .build();
  }

  private static int indexOf(List<JsonObject> list, String id) {
    for (int index = 0; index < list.size(); index++) {
      if (list.get(index).getString("id").equals(id)) {
        return index;
      }
    }
    throw Refusal.missing("object", id);
  }

  private static boolean isMeant(JsonObject one, Form query) {
    Collection<String> types = new ArrayList<>(query.below("types").values());
    query.find("type").ifPresent(types::add);
    long at = Values.number(one, "created");
    return (types.isEmpty() || types.contains(one.getString("type")))
        && query.find("created[gte]").map(Long::parseLong).orElse(at) <= at
        && query.find("created[lte]").map(Long::parseLong).orElse(at) >= at
        && query.find("created[gt]").map(Long::parseLong).orElse(at - 1) < at
        && query.find("created[lt]").map(Long::parseLong).orElse(at + 1) > at;
  }
}
