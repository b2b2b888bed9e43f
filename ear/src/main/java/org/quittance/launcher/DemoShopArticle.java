package org.quittance.launcher;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the catalogue: a single product with files, or a package with parts.
 *
 * @param prices amounts in minor units
 * @param files what one license opens; empty for a package
 * @param parts what a package is made of, else empty
 */
record DemoShopArticle(
    String sku,
    String name,
    String description,
    List<Price> prices,
    List<String> files,
    List<Part> parts) {

  record Price(String currency, long amountMinor) {}

  record Part(String sku, long quantity) {}

  /** An uploaded file, as the server calls it. */
  record Content(String id, long version) {}

  static DemoShopArticle of(Object json) {
    Map<String, Object> article = DemoShopJson.object(json);
    return new DemoShopArticle(
        (String) article.get("sku"),
        (String) article.get("name"),
        (String) article.get("description"),
        members(article, "prices")
            .map(DemoShopJson::object)
            .map(p -> new Price((String) p.get("currency"), (Long) p.get("amountMinor")))
            .toList(),
        members(article, "files").map(String.class::cast).toList(),
        members(article, "parts")
            .map(DemoShopJson::object)
            .map(p -> new Part((String) p.get("sku"), (Long) p.get("quantity")))
            .toList());
  }

  private static Stream<Object> members(Map<String, Object> article, String name) {
    return DemoShopJson.list(article.getOrDefault(name, List.of())).stream();
  }

  /** The body of {@code POST /api/v1/products} (docs/api.md). */
  String request(List<Content> contents) {
    String opened =
        list(
            contents.stream()
                .map(c -> "{\"content\":" + quoted(c.id()) + ",\"version\":" + c.version() + "}"));
    String made =
        list(
            parts.stream()
                .map(p -> "{\"sku\":" + quoted(p.sku()) + ",\"quantity\":" + p.quantity() + "}"));
    String priced =
        list(
            prices.stream()
                .map(
                    p ->
                        "{\"currency\":%s,\"amountMinor\":%d}"
                            .formatted(quoted(p.currency()), p.amountMinor())));
    return "{\"sku\":%s,\"name\":%s,\"description\":%s,\"prices\":%s,%s}"
        .formatted(
            quoted(sku),
            quoted(name),
            quoted(description),
            priced,
            parts.isEmpty() ? "\"contents\":" + opened : "\"parts\":" + made);
  }

  private static String list(Stream<String> members) {
    return members.collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return DemoShopJson.quoted(text);
  }
}
