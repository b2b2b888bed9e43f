package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.quittance.web.api.form.Form;
import org.quittance.web.api.form.PageForm;

/**
 * A list that a caller goes through.
 *
 * @param list which list, whose, and its filters
 * @param most most items of a page
 * @param last the place of the last item the caller has seen; null at the beginning
 */
record OpenList(Cursors cursors, String list, int most, String last) {

  /** How many items to read: one more than the page holds, which tells whether there is another. */
  int reads() {
    return most + 1;
  }

  Optional<UUID> lastId() {
    return Optional.ofNullable(last).map(UUID::fromString);
  }

  /** The page of what was read, at most {@link #reads()} items. */
  <T> PageForm page(List<T> found, Function<T, Form> form, Function<T, Object> place) {
    return new PageForm(shown(found).stream().map(form).toList(), next(found, place));
  }

  /** The same for what is said in JSON alone. */
  <T> JsonObject json(List<T> found, Function<T, JsonObject> item, Function<T, Object> place) {
    return json(shown(found), item, next(found, place));
  }

  /**
   * A page whose next one is asked for by other means than a sealed cursor.
   *
   * @param next null at the end
   */
  static <T> JsonObject json(List<T> shown, Function<T, JsonObject> item, String next) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    shown.forEach(one -> items.add(item.apply(one)));
    JsonObjectBuilder page = Json.createObjectBuilder().add("items", items);
    return (next == null ? page.addNull("next") : page.add("next", next)).build();
  }

  private <T> List<T> shown(List<T> found) {
    return found.size() > most ? found.subList(0, most) : found;
  }

  private <T> String next(List<T> found, Function<T, Object> place) {
    return found.size() > most
        ? cursors.write(list, place.apply(found.get(most - 1)).toString())
        : null;
  }
}
