package org.quittance.storefront.purchase;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collector;

/** A quote as the claim keeps it. */
final class QuoteJson {

  private QuoteJson() {}

  static String write(Quote quote) {
    return Json.createObjectBuilder()
        .add("currency", quote.currency())
        .add("method", quote.method())
        .add("lines", quote.lines().stream().map(QuoteJson::line).collect(toArray()))
        .build()
        .toString();
  }

  private static JsonObject line(Quote.Line line) {
    return Json.createObjectBuilder()
        .add("sku", line.sku())
        .add("name", line.name())
        .add("quantity", line.quantity())
        .add("unitMinor", line.unitMinor())
        .add("licenses", line.licenses().stream().map(QuoteJson::license).collect(toArray()))
        .build();
  }

  private static JsonObject license(Quote.License license) {
    return Json.createObjectBuilder()
        .add("sku", license.sku())
        .add("name", license.name())
        .add("shareMinor", license.shareMinor())
        .build();
  }

  private static Collector<JsonObject, ?, JsonArrayBuilder> toArray() {
    return Collector.of(
        Json::createArrayBuilder, JsonArrayBuilder::add, (left, right) -> left.addAll(right));
  }

  static Quote read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject quote = reader.readObject();
      List<Quote.Line> lines =
          quote.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
              .map(QuoteJson::lineOf)
              .toList();
      return new Quote(quote.getString("currency"), quote.getString("method"), lines);
    }
  }

  private static Quote.Line lineOf(JsonObject line) {
    return new Quote.Line(
        line.getString("sku"),
        line.getString("name"),
        line.getInt("quantity"),
        line.getJsonNumber("unitMinor").longValueExact(),
        line.getJsonArray("licenses").getValuesAs(JsonObject.class).stream()
            .map(
                license ->
                    new Quote.License(
                        license.getString("sku"),
                        license.getString("name"),
                        license.getJsonNumber("shareMinor").longValueExact()))
            .toList());
  }
}
