package org.quittance.system.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.system.harness.Json;

/** A good JSON body with one thing wrong, in every place and in many ways. */
final class Mutations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Mutations() {}

  /** Name of each mistake and the body that has it. */
  static Map<String, String> of(String good) {
    var bodies = new LinkedHashMap<String, String>();
    for (String pointer : pointers(Json.parse(good), "")) {
      JsonNode value = Json.parse(good).at(pointer);
      bodies.put(pointer + " missing", with(good, pointer, null));
      wrongs(value)
          .forEach((what, wrong) -> bodies.put(pointer + " " + what, with(good, pointer, wrong)));
    }
    return bodies;
  }

  private static List<String> pointers(JsonNode node, String at) {
    var found = new ArrayList<String>();
    if (!at.isEmpty()) {
      found.add(at);
    }
    node.fields()
        .forEachRemaining(
            field -> found.addAll(pointers(field.getValue(), at + "/" + field.getKey())));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        found.addAll(pointers(node.get(i), at + "/" + i));
      }
    }
    return found;
  }

  private static Map<String, JsonNode> wrongs(JsonNode value) {
    var wrongs = new LinkedHashMap<String, JsonNode>();
    wrongs.put("null", NODES.nullNode());
    wrongs.put("true", NODES.booleanNode(true));
    if (!value.isObject()) {
      wrongs.put("an empty object", NODES.objectNode());
    }
    if (!value.isArray()) {
      wrongs.put("a list", NODES.arrayNode().add("x"));
    }
    if (value.isNumber()) {
      wrongs.put("a text", NODES.textNode("1"));
      wrongs.put("negative", NODES.numberNode(-1));
      wrongs.put("a fraction", DecimalNode.valueOf(new BigDecimal("1.5")));
      wrongs.put("1e999", DecimalNode.valueOf(new BigDecimal("1E+999")));
      wrongs.put("1e999999999", DecimalNode.valueOf(new BigDecimal("1E+999999999")));
      wrongs.put("2^70", NODES.numberNode(BigInteger.TWO.pow(70)));
    } else {
      wrongs.put("a number", NODES.numberNode(7));
    }
    if (value.isTextual()) {
      wrongs.put("empty", NODES.textNode(""));
      wrongs.put("100,000 characters", NODES.textNode("A".repeat(100_000)));
      wrongs.put("with NUL", NODES.textNode(value.asText() + "\u0000"));
      wrongs.put("with a line break", NODES.textNode(value.asText() + "\n"));
      wrongs.put("half a character", NODES.textNode("\ud800"));
    }
    return wrongs;
  }

  private static String with(String good, String pointer, JsonNode value) {
    JsonNode body = Json.parse(good);
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = body.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object) {
      if (value == null) {
        object.remove(last);
      } else {
        object.set(last, value);
      }
    } else if (parent instanceof ArrayNode array) {
      if (value == null) {
        array.remove(Integer.parseInt(last));
      } else {
        array.set(Integer.parseInt(last), value);
      }
    }
    // Java would send a question mark for half a character; as an escape it gets through.
    return body.toString().replace("\ud800", "\\ud800");
  }
}
