package org.quittance.terminal.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.quittance.terminal.json.Fields;

/** A list that came in pages, as one page. */
final class Listing {
  private Listing() {}

  static JsonObject of(List<Fields> items) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(item -> array.add(item.object()));
    return Json.createObjectBuilder().add("items", array).addNull("next").build();
  }
}
