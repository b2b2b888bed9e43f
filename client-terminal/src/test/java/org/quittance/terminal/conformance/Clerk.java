package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quittance.terminal.store.Jws;

/** Reads orders in JSON and XML, and writes what is asked for in the form that is asked for. */
final class Clerk {
  private static final Set<String> FIELDS = Set.of("lines", "payment");

  private final Till till;

  Clerk(Till till) {
    this.till = till;
  }

  Said order(Asked asked) {
    String key = asked.header("Idempotency-Key");
    if (key.isEmpty()) {
      throw Said.refusal(400, "idempotency-key-missing", "Every order has one.");
    }
    String type = asked.header("Content-Type");
    if (type.equals("application/xml")) {
      return orderXml(key, asked.body());
    }
    if (!type.equals("application/json")) {
      throw Said.refusal(415, "unsupported-media-type", "JSON or XML.");
    }
    JsonObject json = asked.json();
    for (String name : json.keySet()) {
      if (!FIELDS.contains(name)) {
        throw Said.refusal(400, "invalid-request", "There is no field '" + name + "'.");
      }
    }
    Map<String, Integer> lines = new TreeMap<>();
    for (JsonObject line : json.getJsonArray("lines").getValuesAs(JsonObject.class)) {
      lines.put(line.getString("sku"), line.getInt("quantity"));
    }
    Said answer = till.order(key, lines);
    return asked.header("Prefer").equals("return=minimal") && answer.status() == 201
        ? answer.withoutField("boxSet")
        : answer;
  }

  private Said orderXml(String key, String xml) {
    if (xml.contains("<!DOCTYPE")) {
      throw Said.refusal(400, "invalid-request", "No document type is read.");
    }
    return till.order(key, Map.of(xml.replaceFirst("(?s).*<sku>(.*)</sku>.*", "$1"), 1));
  }

  /** The representation that is asked for, or 304 if the caller has it. */
  Said show(Asked asked, JsonObject json) {
    boolean xml = asked.header("Accept").equals("application/xml");
    String text = xml ? "<document>" + xml(json) + "</document>" : json.toString();
    String tag = "\"" + Jws.encoded("" + text.hashCode()) + "\"";
    if (asked.header("If-None-Match").equals(tag)) {
      return new Said(304, Map.of("ETag", tag), new byte[0]);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Said.of(200, xml ? "application/xml" : "application/json", bytes).with("ETag", tag);
  }

  private static String xml(JsonObject json) {
    StringBuilder xml = new StringBuilder();
    json.forEach((name, value) -> xml.append(element(name, value)));
    return xml.toString();
  }

  private static String element(String name, JsonValue value) {
    if (value instanceof JsonArray array) {
      StringBuilder items = new StringBuilder();
      array.forEach(item -> items.append(element("item", item)));
      return "<" + name + ">" + items + "</" + name + ">";
    }
    String inner =
        value instanceof JsonObject object
            ? xml(object)
            : value instanceof JsonString text ? text.getString() : value.toString();
    return "<" + name + ">" + inner + "</" + name + ">";
  }

  static JsonObject product() {
    var price = Json.createObjectBuilder().add("currency", "EUR").add("amountMinor", Till.PRICE);
    return Json.createObjectBuilder()
        .add("sku", "BOOK")
        .add("name", "Book")
        .add("kind", "single")
        .add("prices", Json.createArrayBuilder().add(price))
        .build();
  }

  /** A second product, so dear that the credit never reaches for a hundred of it. */
  static JsonObject dearProduct() {
    var price =
        Json.createObjectBuilder().add("currency", "EUR").add("amountMinor", Till.DEAR_PRICE);
    return Json.createObjectBuilder(product())
        .add("sku", "ATLAS")
        .add("prices", Json.createArrayBuilder().add(price))
        .build();
  }
}
