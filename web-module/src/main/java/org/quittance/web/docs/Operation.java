package org.quittance.web.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One operation of the document.
 *
 * @param method in upper case
 * @param path from the root, with its variables
 * @param json the operation object
 * @param parameters resolved
 */
record Operation(String method, String path, JsonObject json, List<JsonObject> parameters) {

  static List<Operation> all(JsonObject document, ApiPage.References references) {
    var all = new ArrayList<Operation>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, methods) ->
                methods
                    .asJsonObject()
                    .forEach(
                        (method, json) ->
                            all.add(
                                new Operation(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    json.asJsonObject(),
                                    parameters(json.asJsonObject(), references)))));
    return all;
  }

  private static List<JsonObject> parameters(JsonObject json, ApiPage.References references) {
    JsonArray given = json.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    return given.getValuesAs(JsonObject.class).stream().map(references::resolve).toList();
  }

  String id() {
    return json.getString("operationId");
  }

  String tag() {
    return json.getJsonArray("tags").getString(0);
  }

  String summary() {
    return json.getString("summary");
  }

  /** Who may call it, in words. */
  String who() {
    JsonArray ways = json.getJsonArray("security");
    if (ways.isEmpty()) {
      return "Open to everybody";
    }
    return ways.getValuesAs(JsonObject.class).stream()
        .flatMap(way -> way.entrySet().stream())
        .map(way -> way.getKey() + words(way.getValue().asJsonArray()))
        .collect(Collectors.joining(" or "));
  }

  private static String words(JsonArray roles) {
    return roles.isEmpty()
        ? ""
        : roles.getValuesAs(jakarta.json.JsonString.class).stream()
            .map(role -> "`" + role.getString() + "`")
            .collect(Collectors.joining(", ", " ", ""));
  }
}
