package org.quittance.web.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Fields of a schema, or parameters of an operation, as a table. */
final class SchemaTable {

  private static final String HEAD =
      "<table class=\"fields\"><caption>%s</caption><thead><tr><th scope=\"col\">Name</th>"
          + "<th scope=\"col\">Type</th><th scope=\"col\">Meaning</th></tr></thead><tbody>%n";

  private SchemaTable() {}

  static String of(JsonObject schema) {
    String about = Page.paragraph(schema.getString("description", ""));
    if (!schema.containsKey("properties")) {
      return about + "<p>" + Shape.of(schema) + "</p>\n";
    }
    var html = new StringBuilder(about).append(HEAD.formatted("Fields"));
    rows("", schema, html);
    return html.append("</tbody></table>\n").toString();
  }

  static String parameters(List<JsonObject> parameters) {
    var html = new StringBuilder(HEAD.formatted("Parameters"));
    for (JsonObject parameter : parameters) {
      String where =
          switch (parameter.getString("in")) {
            case "header" -> "Header. ";
            case "query" -> "Query. ";
            default -> "";
          };
      row(
          parameter.getString("name"),
          parameter.getBoolean("required", false),
          parameter.getJsonObject("schema"),
          where + parameter.getString("description"),
          html);
    }
    return html.append("</tbody></table>\n").toString();
  }

  private static void rows(String prefix, JsonObject schema, StringBuilder html) {
    JsonArray required = schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    List<String> needed =
        required.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    schema
        .getJsonObject("properties")
        .forEach(
            (name, value) -> {
              JsonObject field = value.asJsonObject();
              String meaning = field.getString("description", "");
              row(prefix + name, needed.contains(name), field, meaning, html);
              JsonObject inner = field.containsKey("items") ? field.getJsonObject("items") : field;
              if (inner.containsKey("properties")) {
                rows(prefix + name + (inner == field ? "." : "[]."), inner, html);
              }
            });
  }

  private static void row(
      String name, boolean required, JsonObject schema, String meaning, StringBuilder html) {
    html.append(
        "<tr><th scope=\"row\"><span class=\"id\">%s</span>%s</th><td>%s</td><td>%s</td></tr>%n"
            .formatted(
                Page.escaped(name),
                required ? "" : " <span class=\"small\">optional</span>",
                Shape.of(schema),
                Page.prose(meaning)));
  }
}
