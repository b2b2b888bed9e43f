package org.quittance.web.docs;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The whole document as one page: rooms on the left, operations by subject, schemas at the end. */
final class ApiPage {

  private final JsonObject document;
  private final References references;
  private final List<Operation> operations;

  private ApiPage(JsonObject document) {
    this.document = document;
    this.references = new References(document);
    this.operations = Operation.all(document, references);
  }

  static byte[] of(JsonObject document) {
    var page = new ApiPage(document);
    return Page.of("API", page.rooms() + page.content());
  }

  private String rooms() {
    var html = new StringBuilder("<nav class=\"index\" aria-label=\"Operations\">\n" + Page.MARK);
    html.append("<ul>\n<li><a href=\"#content\">Begin here</a></li>\n");
    for (JsonObject tag : tags()) {
      String name = tag.getString("name");
      html.append("<li><a href=\"#").append(name).append("\">").append(name).append("</a>\n<ul>");
      for (Operation operation : of(name)) {
        html.append("<li><a href=\"#").append(operation.id()).append("\">");
        html.append(Page.escaped(operation.summary())).append("</a></li>\n");
      }
      html.append("</ul></li>\n");
    }
    return html.append("<li><a href=\"#schemas\">Schemas</a></li>\n</ul></nav>\n").toString();
  }

  private String content() {
    JsonObject info = document.getJsonObject("info");
    var html = new StringBuilder("<main id=\"content\">\n<h1>The API, version ");
    html.append(Page.escaped(info.getString("version"))).append("</h1>\n");
    html.append("<p class=\"lead\">").append(Page.prose(info.getString("summary"))).append("</p>");
    html.append(Page.paragraph(info.getString("description")));
    html.append(
        "<ul class=\"inline\"><li><a href=\"/api/v1/openapi.json\">OpenAPI 3.1 document</a></li>"
            + "<li><a href=\"/problems\">All problems</a></li>"
            + "<li><a href=\"/api/v1/schemas/quittance-1.xsd\">XML schema</a></li></ul>\n");
    html.append(SecuritySection.of(document));
    for (JsonObject tag : tags()) {
      String name = tag.getString("name");
      html.append("<section class=\"subject\">\n<h2 id=\"").append(name).append("\">");
      html.append(name).append("</h2>\n").append(Page.paragraph(tag.getString("description")));
      for (Operation operation : of(name)) {
        html.append(OperationSection.of(operation, references));
      }
      html.append("</section>\n");
    }
    return html.append(schemas()).append("</main>\n").toString();
  }

  private String schemas() {
    var html = new StringBuilder("<section class=\"subject\">\n<h2 id=\"schemas\">Schemas</h2>\n");
    document
        .getJsonObject("components")
        .getJsonObject("schemas")
        .forEach(
            (name, schema) ->
                html.append("<section>\n<h3 id=\"schema-%1$s\">%1$s</h3>\n".formatted(name))
                    .append(SchemaTable.of(schema.asJsonObject()))
                    .append("</section>\n"));
    return html.append("</section>\n").toString();
  }

  private List<JsonObject> tags() {
    return document.getJsonArray("tags").getValuesAs(JsonObject.class);
  }

  private List<Operation> of(String tag) {
    return operations.stream().filter(operation -> operation.tag().equals(tag)).toList();
  }

  /** Follows {@code $ref} within one document. */
  record References(JsonObject document) {

    JsonObject resolve(JsonObject value) {
      return value.containsKey("$ref")
          ? document.getValue(value.getString("$ref").substring(1)).asJsonObject()
          : value;
    }

    /** The last part of a reference, or nothing. */
    static String name(Map<String, ?> value) {
      return value instanceof JsonObject json && json.containsKey("$ref")
          ? json.getString("$ref").replaceFirst("^.*/", "")
          : "";
    }
  }
}
