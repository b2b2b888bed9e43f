package org.quittance.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The document's schemas. To clients they are open, so that a field can be added; here they are
 * closed, so that none is added unseen.
 */
final class Schemas {

  private static final String NAME = "https://quittance.example/openapi.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchemaFactory factory;
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  Schemas(JsonNode document) {
    ObjectNode known = MAPPER.createObjectNode();
    known.set("components", MAPPER.createObjectNode());
    ObjectNode schemas = document.path("components").path("schemas").deepCopy();
    close(schemas);
    ((ObjectNode) known.path("components")).set("schemas", schemas);
    factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(all -> all.schemas(Map.of(NAME, known.toString()))));
  }

  JsonSchema of(JsonNode schema) {
    return compiled.computeIfAbsent(schema, this::compile);
  }

  private JsonSchema compile(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    String absolute = copy.toString().replace("\"#/components/", "\"" + NAME + "#/components/");
    try {
      return factory.getSchema(MAPPER.readTree(absolute), STRICT);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<String> faults(JsonSchema schema, byte[] body) {
    try {
      return schema.validate(MAPPER.readTree(body)).stream().map(Object::toString).toList();
    } catch (IOException malformed) {
      return List.of("The body is no JSON: " + malformed.getMessage());
    }
  }

  /** A header's value is a number only where its schema says so. */
  List<String> faults(JsonNode schema, String header) {
    boolean number = schema.path("type").asText().equals("integer") && header.matches("\\d{1,9}");
    JsonNode value = number ? IntNode.valueOf(Integer.parseInt(header)) : TextNode.valueOf(header);
    return of(schema).validate(value).stream().map(Object::toString).toList();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")
        && !object.has("$ref")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Schemas::close);
  }
}
