package org.quittance.web.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A schema in a few words, as HTML. */
final class Shape {

  private Shape() {}

  static String of(JsonObject schema) {
    for (String several : List.of("oneOf", "anyOf")) {
      if (schema.containsKey(several) && !schema.containsKey("properties")) {
        return schema.getJsonArray(several).getValuesAs(JsonObject.class).stream()
            .map(Shape::of)
            .collect(Collectors.joining(" or "));
      }
    }
    if (schema.containsKey("$ref")) {
      String name = ApiPage.References.name(schema);
      return "<a href=\"#schema-%1$s\">%1$s</a>%2$s".formatted(name, limits(schema));
    }
    if (schema.containsKey("const")) {
      return "<code>" + Page.escaped(plain(schema.get("const"))) + "</code>";
    }
    if (schema.containsKey("enum")) {
      return schema.getJsonArray("enum").stream()
          .map(value -> "<code>" + Page.escaped(plain(value)) + "</code>")
          .collect(Collectors.joining(" | "));
    }
    if (schema.containsKey("items")) {
      return "list of " + of(schema.getJsonObject("items")) + limits(schema);
    }
    return type(schema.get("type")) + limits(schema);
  }

  private static String type(JsonValue type) {
    if (type instanceof JsonArray several) {
      return several.stream().map(Shape::type).collect(Collectors.joining(" or "));
    }
    return type == null ? "anything" : Page.escaped(plain(type));
  }

  private static String limits(JsonObject schema) {
    var limits = new ArrayList<String>();
    range(schema, "minimum", "maximum", "", limits);
    range(schema, "minLength", "maxLength", " characters", limits);
    range(schema, "minItems", "maxItems", " entries", limits);
    if (schema.containsKey("pattern")) {
      limits.add("<code>" + Page.escaped(schema.getString("pattern")) + "</code>");
    }
    if (schema.containsKey("default")) {
      limits.add("else " + Page.escaped(plain(schema.get("default"))));
    }
    return limits.isEmpty() ? "" : ", " + String.join(", ", limits);
  }

  private static void range(
      JsonObject schema, String least, String most, String unit, List<String> limits) {
    boolean from = schema.containsKey(least);
    if (from && schema.containsKey(most)) {
      limits.add(schema.get(least) + "–" + schema.get(most) + unit);
    } else if (from) {
      limits.add("at least " + schema.get(least) + unit);
    } else if (schema.containsKey(most)) {
      limits.add("at most " + schema.get(most) + unit);
    }
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
