package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

/** Lists as {@code {items, next}}: {@code next} is the cursor for {@code ?after=}, or null. */
final class Paging {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private Paging() {}

  /** Reads {@code ?limit=}, 1 to 200, 50 if absent. */
  static int limit(String given) {
    if (given == null) {
      return USUAL;
    }
    if (!given.matches("[0-9]{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new InvalidRequest("'limit' must be a whole number from 1 to " + MOST + ".");
    }
    return Integer.parseInt(given);
  }

  /** Reads a cursor that is an ID. */
  static Optional<UUID> id(String given) {
    return given == null ? Optional.empty() : Optional.of(Ids.parse("The cursor 'after'", given));
  }

  /** Writes a page from a list that was read one longer than asked for. */
  static <T> JsonObject page(
      List<T> found, int limit, Function<T, JsonObject> item, Function<T, String> cursor) {
    boolean more = found.size() > limit;
    List<T> page = more ? found.subList(0, limit) : found;
    JsonArrayBuilder items = Json.createArrayBuilder();
    page.forEach(entry -> items.add(item.apply(entry)));
    var json = Json.createObjectBuilder().add("items", items);
    return (more ? json.add("next", cursor.apply(page.get(limit - 1))) : json.addNull("next"))
        .build();
  }
}
