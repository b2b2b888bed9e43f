package org.quittance.web.docs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;

/** One operation: what it takes, what it answers, what it refuses. */
final class OperationSection {

  private final Operation operation;
  private final ApiPage.References references;
  private final StringBuilder html = new StringBuilder();

  private OperationSection(Operation operation, ApiPage.References references) {
    this.operation = operation;
    this.references = references;
  }

  static String of(Operation operation, ApiPage.References references) {
    return new OperationSection(operation, references).write();
  }

  private String write() {
    html.append(
        "<article class=\"operation\">\n<h3 id=\"%s\">%s</h3>\n"
            .formatted(operation.id(), Page.escaped(operation.summary())));
    html.append(
        "<p class=\"call\"><strong>%s</strong> <span>%s</span></p>\n"
            .formatted(operation.method(), Page.escaped(operation.path()).replace("/", "/<wbr>")));
    html.append(Page.paragraph(operation.json().getString("description")));
    html.append("<p class=\"small\">").append(Page.prose(operation.who())).append("</p>\n");
    if (!operation.parameters().isEmpty()) {
      html.append(SchemaTable.parameters(operation.parameters()));
    }
    if (operation.json().containsKey("requestBody")) {
      html.append("<h4>Body</h4>\n");
      contents(operation.json().getJsonObject("requestBody"));
    }
    html.append("<h4>Answers</h4>\n");
    JsonObject responses = operation.json().getJsonObject("responses");
    responses.forEach(
        (status, answer) -> answer(status, references.resolve(answer.asJsonObject())));
    problems(responses);
    return html.append("</article>\n").toString();
  }

  private void answer(String status, JsonObject answer) {
    if (isProblem(answer)) {
      return;
    }
    html.append(
        "<p class=\"answer\"><strong class=\"id\">%s</strong> %s</p>\n"
            .formatted(status, Page.prose(answer.getString("description"))));
    contents(answer);
  }

  private void contents(JsonObject holder) {
    JsonObject contents =
        holder.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    contents.forEach(
        (type, content) -> {
          html.append("<p class=\"small\"><span class=\"id\">").append(Page.escaped(type));
          html.append("</span> ").append(Shape.of(content.asJsonObject().getJsonObject("schema")));
          html.append("</p>\n");
          examples(content.asJsonObject());
        });
  }

  private void examples(JsonObject content) {
    if (content.containsKey("example")) {
      example("Example", content.get("example"));
    }
    content
        .getOrDefault("examples", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach(
            (name, example) ->
                example(
                    example.asJsonObject().getString("summary", name),
                    example.asJsonObject().get("value")));
  }

  private void example(String name, JsonValue value) {
    html.append(
        "<details><summary>%s</summary><pre tabindex=\"0\">%s</pre></details>\n"
            .formatted(Page.escaped(name), Page.escaped(pretty(value))));
  }

  /** The refusals in one list, each leading to its page. */
  private void problems(JsonObject responses) {
    html.append("<h4>Refusals</h4>\n<ul class=\"refusals\">\n");
    for (Map.Entry<String, JsonValue> each : responses.entrySet()) {
      JsonObject answer = references.resolve(each.getValue().asJsonObject());
      if (isProblem(answer)) {
        html.append("<li><span class=\"id\">").append(each.getKey()).append("</span> ");
        for (JsonString type :
            answer
                .getValue("/content/application~1problem+json/schema/properties/type/enum")
                .asJsonArray()
                .getValuesAs(JsonString.class)) {
          String code = type.getString().replaceFirst("^.*/", "");
          html.append("<a class=\"id\" href=\"/problems/%1$s\">%1$s</a> ".formatted(code));
        }
        html.append("</li>\n");
      }
    }
    html.append("</ul>\n");
  }

  private static boolean isProblem(JsonObject answer) {
    return answer.containsKey("content")
        && answer.getJsonObject("content").containsKey("application/problem+json");
  }

  private static String pretty(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    var text = new StringWriter();
    try (var writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip();
  }
}
