package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;

/** JSON objects as values: a change makes another one, so that whoever holds one keeps it. */
final class Values {

  private Values() {}

  static JsonObject parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static JsonObject with(JsonObject object, String name, JsonValue value) {
    return Json.createObjectBuilder(object).add(name, value).build();
  }

  static JsonObject with(JsonObject object, String name, String value) {
    return with(object, name, value == null ? JsonValue.NULL : Json.createValue(value));
  }

  static JsonObject with(JsonObject object, String name, long value) {
    return with(object, name, Json.createValue(value));
  }

  /** A member that is text, or null. */
  static String text(JsonObject object, String name) {
    return object.getString(name, null);
  }

  static long number(JsonObject object, String name) {
    return object.getJsonNumber(name).longValueExact();
  }

  static JsonObject of(Map<String, String> map) {
    JsonObjectBuilder built = Json.createObjectBuilder();
    map.forEach(built::add);
    return built.build();
  }

  static String newId(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
