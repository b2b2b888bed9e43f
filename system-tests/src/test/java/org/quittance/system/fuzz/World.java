package org.quittance.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What answers told so far: names and IDs of things that are there, to be asked for again. */
final class World {

  private static final int MOST = 400;
  private static final Pattern VARIABLE = Pattern.compile("/([^/{}]+)/\\{([^}]+)}");

  /** The field that names what stands behind a part of a path. */
  private static final Map<String, String> NAMES =
      Map.of(
          "purchases", "purchaseId",
          "box-sets", "boxSetId",
          "refunds", "refundId",
          "disputes", "disputeId",
          "licenses", "licenseId",
          "contents", "content",
          "products", "sku",
          "partners", "clientId",
          "webhook-endpoints", "endpointId",
          "deliveries", "deliveryId");

  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /** Keeps every ID in an answer. */
  void learn(String operation, JsonNode answer) {
    if (answer.path("next").isTextual()) {
      know("next of " + operation, answer.path("next").asText());
    }
    if (operation.startsWith("list") || operation.equals("readProduct")) {
      return; // The demo shop's own goods are dear; the check sells cheap ones of its own.
    }
    keep(answer);
    for (JsonNode eBox : answer.findPath("eBoxes")) {
      String boxSet = answer.findPath("boxSetId").asText();
      know("proof", eBox.path("proof").asText());
      know("proof of " + boxSet, eBox.path("proofId").asText());
    }
  }

  private void keep(JsonNode node) {
    node.properties()
        .forEach(
            field -> {
              boolean names = field.getKey().endsWith("Id") || NAMES.containsValue(field.getKey());
              if (names && field.getValue().isTextual()) {
                know(field.getKey(), field.getValue().asText());
              }
            });
    node.forEach(this::keep);
  }

  void know(String name, String value) {
    List<String> values = known.computeIfAbsent(name, any -> new ArrayList<>());
    synchronized (values) {
      if (values.size() >= MOST) {
        values.remove(0);
      }
      values.add(value);
    }
  }

  Optional<String> any(String name, Random random) {
    List<String> values = known.getOrDefault(name, List.of());
    synchronized (values) {
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(values.get(random.nextInt(values.size())));
    }
  }

  private static String field(String collection, String name, String before) {
    if (collection.equals("proofs")) {
      return before.isEmpty() ? "proofId" : "proof of " + before;
    }
    return NAMES.getOrDefault(collection, name);
  }

  /** A path with things in it that are there; where none is known, as in the example. */
  String path(String template, Map<String, String> examples, Random random) {
    var path = new StringBuilder();
    String before = "";
    Matcher variable = VARIABLE.matcher(template);
    while (variable.find()) {
      String field = field(variable.group(1), variable.group(2), before);
      before = any(field, random).orElse(examples.getOrDefault(variable.group(2), "1"));
      variable.appendReplacement(path, "/" + variable.group(1) + "/" + before);
    }
    variable.appendTail(path);
    for (Map.Entry<String, String> example : examples.entrySet()) {
      int at = path.indexOf("{" + example.getKey() + "}");
      if (at >= 0) {
        path.replace(at, at + example.getKey().length() + 2, example.getValue());
      }
    }
    return path.toString();
  }
}
