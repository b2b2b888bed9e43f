package org.quittance.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the document promises, and whether an answer keeps it. */
public final class Contract {

  private static final Path DOCUMENT =
      Path.of("web-module/src/main/resources/org/quittance/web/docs/openapi.json");

  /** What may be answered where the document has no operation. */
  private static final Set<Integer> NO_OPERATION = Set.of(400, 401, 404, 405, 406, 415, 429, 503);

  private static final class Published {
    static final Contract CONTRACT = new Contract(read());

    private static JsonNode read() {
      try {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve(DOCUMENT)) ? here : here.getParent();
        return new ObjectMapper().readTree(root.resolve(DOCUMENT).toFile());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private final JsonNode root;
  private final Schemas schemas;
  private final List<Operation> operations = new ArrayList<>();

  Contract(JsonNode document) {
    root = document;
    schemas = new Schemas(document);
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(method -> add(path.getKey(), method.getKey(), method.getValue())));
  }

  private void add(String path, String method, JsonNode json) {
    String verb = method.toUpperCase(Locale.ROOT);
    operations.add(new Operation(json.path("operationId").asText(), verb, path, json));
  }

  /** The document of this build. */
  public static Contract published() {
    return Published.CONTRACT;
  }

  public List<Operation> operations() {
    return operations;
  }

  /** Follows a reference, if the value is one. */
  public JsonNode resolve(JsonNode value) {
    return value.has("$ref") ? root.at(value.path("$ref").asText().substring(1)) : value;
  }

  /** The operation that answers such a request. */
  public Optional<Operation> operation(String method, String path) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method) && operation.matches(path))
        .max(Comparator.comparingInt(Operation::fixedParts));
  }

  /**
   * What is wrong with an answer; nothing where the API has no say.
   *
   * @param path without its query
   */
  public List<String> faults(
      String method, String path, int status, HttpHeaders headers, byte[] body) {
    Optional<Operation> operation = operation(method, path);
    if (operation.isPresent()) {
      JsonNode said = operation.get().json().path("responses").path(Integer.toString(status));
      return said.isMissingNode()
          ? List.of(operation.get().id() + " answers " + status + ", which it does not document")
          : faults(resolve(said), headers, body);
    }
    boolean ours = path.startsWith("/api/v1/") || path.startsWith("/oauth/");
    if (!ours || !Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method)) {
      return List.of();
    }
    if (!NO_OPERATION.contains(status)) {
      return List.of(method + " " + path + " is answered with " + status + " and is no operation");
    }
    return bodyFaults(problem(), headers, body);
  }

  private JsonNode problem() {
    return root.at("/components/responses/NotFound");
  }

  private List<String> faults(JsonNode said, HttpHeaders headers, byte[] body) {
    var faults = new ArrayList<String>();
    said.path("headers")
        .properties()
        .forEach(
            header -> {
              JsonNode promised = resolve(header.getValue());
              Optional<String> given = headers.firstValue(header.getKey());
              if (given.isEmpty() && promised.path("required").asBoolean()) {
                faults.add("The header " + header.getKey() + " is missing.");
              }
              given.ifPresent(
                  value ->
                      schemas
                          .faults(promised.path("schema"), value)
                          .forEach(fault -> faults.add(header.getKey() + ": " + fault)));
            });
    faults.addAll(bodyFaults(said, headers, body));
    return faults;
  }

  private List<String> bodyFaults(JsonNode said, HttpHeaders headers, byte[] body) {
    String type = headers.firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*$", "");
    JsonNode content = said.path("content");
    if (content.isMissingNode()) {
      return body.length == 0 ? List.of() : List.of("There is a body, and none is documented.");
    }
    if (body.length == 0 && headers.firstValue("Preference-Applied").isPresent()) {
      return List.of();
    }
    if (!content.has(type)) {
      return List.of("The media type '" + type + "' is not documented.");
    }
    if (!type.endsWith("json")) {
      return List.of();
    }
    JsonSchema schema = schemas.of(content.path(type).path("schema"));
    return schemas.faults(schema, body);
  }
}
