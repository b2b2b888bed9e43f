package org.quittance.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what is there, all of it, and says it correctly. */
class DescribingTheApiTest {

  private final ApiDocument document = new ApiDocument();

  @Test
  void isValidOpenApi() {
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void wouldBeFoundOutIfItWereNot() {
    ((ObjectNode) document.root.at("/paths/~1api~1v1~1products/get")).put("sumary", "misspelt");
    assertThat(document.faults()).isNotEmpty();
  }

  @Test
  void describesEveryResourceMethodAndNoOther() {
    assertThat(new TreeSet<>(document.operations().keySet()))
        .containsExactlyElementsOf(new PublishedResources().operations());
  }

  @Test
  void givesEachOperationANameOfItsOwn() {
    var names = new HashSet<String>();
    document
        .operations()
        .forEach(
            (call, operation) ->
                assertThat(names.add(operation.path("operationId").asText())).as(call).isTrue());
  }

  @Test
  void refersToNothingThatIsNotThere() {
    assertThat(document.root.findValuesAsText("$ref"))
        .allSatisfy(
            ref -> assertThat(document.root.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void usesEverySharedPart() {
    String text = document.root.toString();
    for (String kind : List.of("responses", "parameters", "headers", "schemas")) {
      document
          .root
          .path("components")
          .path(kind)
          .fieldNames()
          .forEachRemaining(
              name -> assertThat(text).contains("\"#/components/" + kind + "/" + name + "\""));
    }
  }

  @Test
  void givesExamplesThatAreAsTheirSchemasSay() {
    examples()
        .forEach(
            (where, example) ->
                assertThat(example.schema().validate(example.value())).as(where).isEmpty());
  }

  @Test
  void givesAnExampleOfEveryJsonBody() {
    var without = new ArrayList<String>();
    document
        .operations()
        .forEach(
            (call, operation) -> {
              contents(operation)
                  .forEach(
                      (where, content) -> {
                        if (where.contains("json") && values(content).isEmpty()) {
                          without.add(call + " " + where);
                        }
                      });
            });
    assertThat(without).containsExactly("GET /api/v1/openapi.json 200 application/json");
  }

  @Test
  void closesEveryBodyThatIsSent() {
    document
        .operations()
        .forEach(
            (call, operation) -> {
              JsonNode json = operation.at("/requestBody/content/application~1json/schema");
              if (!json.isMissingNode()) {
                assertThat(document.resolve(json).path("additionalProperties").asBoolean(true))
                    .as(call)
                    .isFalse();
              }
            });
  }

  private record Example(JsonSchema schema, JsonNode value) {}

  private Map<String, Example> examples() {
    var examples = new LinkedHashMap<String, Example>();
    document
        .operations()
        .forEach(
            (call, operation) ->
                contents(operation)
                    .forEach(
                        (where, content) -> {
                          if (where.contains("json")) {
                            JsonSchema schema = document.schema(content.path("schema"));
                            values(content)
                                .forEach(
                                    value ->
                                        examples.put(
                                            call + " " + where + " " + value,
                                            new Example(schema, value)));
                          }
                        }));
    return examples;
  }

  /** The media types of an operation's body and answers. */
  private Map<String, JsonNode> contents(JsonNode operation) {
    var contents = new LinkedHashMap<String, JsonNode>();
    operation
        .path("requestBody")
        .path("content")
        .properties()
        .forEach(content -> contents.put("body " + content.getKey(), content.getValue()));
    operation
        .path("responses")
        .properties()
        .forEach(
            answer ->
                document
                    .resolve(answer.getValue())
                    .path("content")
                    .properties()
                    .forEach(
                        content ->
                            contents.put(
                                answer.getKey() + " " + content.getKey(), content.getValue())));
    return contents;
  }

  private static List<JsonNode> values(JsonNode content) {
    var values = new ArrayList<JsonNode>();
    if (content.has("example")) {
      values.add(content.path("example"));
    }
    content.path("examples").forEach(example -> values.add(example.path("value")));
    return values;
  }
}
