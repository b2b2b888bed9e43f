package org.quittance.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.quittance.system.harness.Json;

/** Ways to spoil a JSON body. Those that name a value put it in the place of any field's. */
enum BodyDamage implements Damage {
  TRUNCATED((json, random) -> json.substring(0, random.nextInt(json.length()))),
  TRAILING((json, random) -> json + "{}"),
  EMPTY((json, random) -> ""),
  LIST_INSTEAD((json, random) -> "[" + json + "]"),
  NULL_INSTEAD((json, random) -> "null"),
  UNKNOWN_FIELD((json, random) -> json.replaceFirst("\\{", "{\"surprise\":1,")),
  DUPLICATE_FIELD(BodyDamage::doubled),
  REMOVED_FIELD(BodyDamage::without),
  DEEP((json, random) -> with(json, random, "[".repeat(5000) + "]".repeat(5000))),
  DEEP_OBJECT(
      (json, random) -> with(json, random, "{\"a\":".repeat(2000) + "1" + "}".repeat(2000))),
  OVERSIZE((json, random) -> with(json, random, "\"" + "x".repeat(70_000) + "\"")),
  NULL((json, random) -> with(json, random, "null")),
  TRUE((json, random) -> with(json, random, "true")),
  NUMBER((json, random) -> with(json, random, Long.toString(random.nextLong()))),
  ZERO((json, random) -> with(json, random, "0")),
  NEGATIVE((json, random) -> with(json, random, "-1")),
  FRACTION((json, random) -> with(json, random, "1.5")),
  HUGE((json, random) -> with(json, random, "9".repeat(300))),
  EXPONENT((json, random) -> with(json, random, "1e999999999")),
  NOT_A_NUMBER((json, random) -> with(json, random, "NaN")),
  LIST((json, random) -> with(json, random, "[]")),
  OBJECT((json, random) -> with(json, random, "{}")),
  LONG_TEXT((json, random) -> with(json, random, "\"" + "y".repeat(5000) + "\"")),
  EMPTY_TEXT((json, random) -> with(json, random, "\"\"")),
  CONTROL((json, random) -> with(json, random, "\"a\\u0000b\"")),
  RAW_CONTROL((json, random) -> with(json, random, "\"a\u0001b\"")),
  SURROGATE((json, random) -> with(json, random, "\"\\ud800\"")),
  EMOJI((json, random) -> with(json, random, "\"\ud83d\ude00\u202e\u0000\"".replace("\0", ""))),
  SQL((json, random) -> with(json, random, "\"' OR 1=1; DROP TABLE storefront.purchase --\"")),
  LINES((json, random) -> with(json, random, "\"a\\r\\nX-Injected: 1\""));

  private final BiFunction<String, Random, String> change;

  BodyDamage(BiFunction<String, Random, String> change) {
    this.change = change;
  }

  @Override
  public boolean fits(Input input) {
    return input.isJson() && input.body.length > 2;
  }

  @Override
  public boolean isAlwaysRefused() {
    return switch (this) {
      case TRUNCATED, TRAILING, LIST_INSTEAD, UNKNOWN_FIELD, DUPLICATE_FIELD, OVERSIZE -> true;
      default -> false;
    };
  }

  @Override
  public void on(Input input, Random random) {
    input.text(change.apply(input.text(), random));
  }

  /** Bytes that are no UTF-8. */
  static void spoilEncoding(Input input, Random random) {
    byte[] body = Arrays.copyOf(input.body, input.body.length);
    body[random.nextInt(body.length)] = (byte) (0x80 + random.nextInt(0x80));
    input.body = body;
  }

  /** The value of any one field replaced by another text. */
  private static String with(String json, Random random, String value) {
    JsonNode root = Json.parse(json);
    List<ObjectNode> objects = new ArrayList<>();
    objects(root, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    object.put(names.get(random.nextInt(names.size())), "\u0007here\u0007");
    return root.toString().replace("\"\\u0007here\\u0007\"", value);
  }

  private static String without(String json, Random random) {
    JsonNode root = Json.parse(json);
    List<ObjectNode> objects = new ArrayList<>();
    objects(root, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    object.remove(names.get(random.nextInt(names.size())));
    return root.toString();
  }

  private static String doubled(String json, Random random) {
    String name = Json.parse(json).fieldNames().next();
    return json.replaceFirst("\\{", "{\"" + name + "\":null,");
  }

  private static void objects(JsonNode node, List<ObjectNode> found) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      found.add(object);
    }
    node.forEach(each -> objects(each, found));
  }

  /** As UTF-16, which no API speaks. */
  static void otherEncoding(Input input) {
    input.body = input.text().getBytes(StandardCharsets.UTF_16);
  }
}
