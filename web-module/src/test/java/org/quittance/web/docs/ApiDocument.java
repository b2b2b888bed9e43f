package org.quittance.web.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The published document, as tests look at it: by another JSON library than the server's. */
final class ApiDocument {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME = "https://quittance.example/openapi.json";
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  final JsonNode root = read(Published.bytes(Published.API));
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          factory -> factory.schemaLoaders(known -> known.schemas(Map.of(NAME, root.toString()))));

  static JsonNode read(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Each operation under its method and path, such as {@code GET /api/v1/products}. */
  Map<String, JsonNode> operations() {
    var operations = new LinkedHashMap<String, JsonNode>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                method.getValue())));
    return operations;
  }

  /** The codes of all problems that any operation documents. */
  Set<String> codes() {
    var codes = new TreeSet<String>();
    for (JsonNode type : root.findPath("responses").findParents("enum")) {
      type.path("enum")
          .forEach(
              value -> {
                if (value.asText().startsWith("/problems/")) {
                  codes.add(value.asText().substring("/problems/".length()));
                }
              });
    }
    root.path("components")
        .path("responses")
        .forEach(
            response ->
                response
                    .at("/content/application~1problem+json/schema/properties/type/enum")
                    .forEach(type -> codes.add(type.asText().substring("/problems/".length()))));
    return codes;
  }

  JsonNode resolve(JsonNode value) {
    return value.has("$ref") ? root.at(value.path("$ref").asText().substring(1)) : value;
  }

  /** A schema of this document, with everything it may refer to. */
  JsonSchema schema(JsonNode schema) {
    return schemas.getSchema(read(absolute(schema).getBytes(StandardCharsets.UTF_8)), STRICT);
  }

  /** References to the parts that the factory knows under the document's own name. */
  private static String absolute(JsonNode schema) {
    return schema.toString().replace("\"#/components/", "\"" + NAME + "#/components/");
  }

  /** What is wrong with the document as OpenAPI 3.1. */
  List<String> faults() {
    byte[] meta;
    try (var file = ApiDocument.class.getResourceAsStream("/openapi-3.1/schema.json")) {
      meta = file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var faults = new ArrayList<String>();
    schemas.getSchema(read(meta)).validate(root).forEach(fault -> faults.add(fault.toString()));
    return faults;
  }
}
