package org.quittance.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.system.contract.Contract;
import org.quittance.system.contract.Operation;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;

/** Requests as the document describes them, about things that are there. */
final class GoodRequests {

  private final Contract contract = Contract.published();
  private final World world;
  private final Api open;
  private final Accounts accounts;

  GoodRequests(World world, Api open, Accounts accounts) {
    this.world = world;
    this.open = open;
    this.accounts = accounts;
  }

  Input of(Operation operation, Random random) {
    var examples = new LinkedHashMap<String, String>();
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.json().path("parameters")) {
      JsonNode one = contract.resolve(parameter);
      parameters.add(one);
      examples.put(one.path("name").asText(), one.path("example").asText());
    }
    var input = new Input(operation, world.path(operation.path(), examples, random));
    accounts
        .forOperation(operation, random)
        .ifPresent(account -> input.headers.put("Authorization", account));
    parameters.forEach(parameter -> parameter(input, parameter, random));
    accept(input, random);
    body(input, random);
    return input;
  }

  private void parameter(Input input, JsonNode parameter, Random random) {
    String name = parameter.path("name").asText();
    if (!parameter.path("required").asBoolean() && random.nextInt(3) > 0) {
      return;
    }
    String example = parameter.path("example").asText();
    switch (parameter.path("in").asText()) {
      case "header" ->
          input.headers.put(
              name, name.equals("Idempotency-Key") ? UUID.randomUUID().toString() : example);
      case "query" -> {
        String value =
            switch (name) {
              case "purchase" -> world.any("purchaseId", random).orElse(example);
              case "after" -> world.any("next of " + input.operation.id(), random).orElse("");
              case "limit" -> Integer.toString(1 + random.nextInt(200));
              default -> example;
            };
        if (!value.isEmpty()) {
          input.query.put(name, value);
        }
      }
      default -> {
        // The path is made already.
      }
    }
  }

  /** Any of the media types that are offered. */
  private void accept(Input input, Random random) {
    var types = new ArrayList<String>();
    input
        .operation
        .json()
        .path("responses")
        .properties()
        .forEach(
            answer -> {
              if (answer.getKey().startsWith("2")) {
                contract
                    .resolve(answer.getValue())
                    .path("content")
                    .fieldNames()
                    .forEachRemaining(types::add);
              }
            });
    if (!types.isEmpty() && random.nextBoolean()) {
      input.headers.put("Accept", types.get(random.nextInt(types.size())));
    }
  }

  private void body(Input input, Random random) {
    JsonNode contents = input.operation.json().path("requestBody").path("content");
    if (contents.isMissingNode()) {
      return;
    }
    List<String> types = new ArrayList<>();
    contents.fieldNames().forEachRemaining(types::add);
    String type = types.get(random.nextInt(types.size()));
    input.headers.put("Content-Type", type);
    List<JsonNode> examples = new ArrayList<>();
    contents.path(type).path("examples").forEach(each -> examples.add(each.path("value")));
    if (contents.path(type).has("example")) {
      examples.add(contents.path(type).path("example"));
    }
    if (examples.isEmpty()) {
      input.body = new byte[random.nextInt(5000)];
      random.nextBytes(input.body);
      return;
    }
    JsonNode example = examples.get(random.nextInt(examples.size())).deepCopy();
    if (example.isTextual()) {
      input.body = example.asText().getBytes(StandardCharsets.UTF_8);
    } else if (type.endsWith("form-urlencoded")) {
      input.text(form(example));
    } else if (example.has("possession")) {
      String proof = world.any("proof", random).orElse(example.path("proof").asText());
      input.text(Json.text(new Device().exchange(open, proof)));
    } else {
      adapt(example, "", random);
      input.text(example.toString());
    }
  }

  private static String form(JsonNode fields) {
    return fields.properties().stream()
        .map(field -> field.getKey() + "=" + field.getValue().asText().replace(" ", "+"))
        .collect(Collectors.joining("&"));
  }

  /** Puts things that are there in the places of those in the example. */
  private void adapt(JsonNode node, String path, Random random) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        String at = path + "/" + field.getKey();
        switch (field.getKey()) {
          case "sku" ->
              object.put(
                  "sku",
                  at.equals("/sku")
                      ? "F-" + UUID.randomUUID()
                      : world.any("sku", random).orElse(field.getValue().asText()));
          case "clientId" -> object.put("clientId", "f-" + UUID.randomUUID());
          case "reference" -> object.put("reference", UUID.randomUUID().toString());
          case "amountMinor" -> object.put("amountMinor", 1 + random.nextInt(3));
          case "quantity" -> object.put("quantity", 1 + random.nextInt(2));
          default -> {
            if (field.getValue().isTextual()) {
              world
                  .any(field.getKey(), random)
                  .ifPresent(known -> object.put(field.getKey(), known));
            } else {
              adapt(field.getValue(), at, random);
            }
          }
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> adapt(item, path + "/-", random));
    }
  }
}
