package org.quittance.system.bad;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A body has one thing wrong. */
class BadBodyIT extends AfterwardsAllIsWell {

  private static final int NESTED = 60_000;

  BadBodyIT(ServerProcess server) {
    super(server);
  }

  @TestFactory
  Stream<DynamicTest> purchases() {
    String good = Shop.order(shop.sell(1), 1);
    return tests(good, body -> purchase(body.getBytes(StandardCharsets.UTF_8)));
  }

  @TestFactory
  Stream<DynamicTest> products() {
    String content = shop.upload("p.txt", new byte[] {1}).path("content").asText();
    String good =
        Json.text(
            Map.of(
                "sku", Shop.newSku(),
                "name", "Bad",
                "prices", List.of(Map.of("currency", "EUR", "amountMinor", 1)),
                "contents", List.of(Map.of("content", content, "version", 1))));
    return tests(good, body -> shop.operator().post("/api/v1/products", body));
  }

  @TestFactory
  Stream<DynamicTest> packages() {
    String good =
        Json.text(
            Map.of(
                "sku", Shop.newSku(),
                "name", "Bad",
                "prices", List.of(Map.of("currency", "EUR", "amountMinor", 1)),
                "parts", List.of(Map.of("sku", shop.sell(1), "quantity", 1))));
    return tests(good, body -> shop.operator().post("/api/v1/products", body));
  }

  @TestFactory
  Stream<DynamicTest> licenses() {
    String good = Json.text(new Device().exchange(shop.open(), newProof()));
    return tests(good, body -> shop.open().post("/api/v1/licenses", body));
  }

  @TestFactory
  Stream<DynamicTest> bytesThatAreNoJsonObject() {
    return wholes().entrySet().stream()
        .map(
            whole ->
                DynamicTest.dynamicTest(
                    whole.getKey(), () -> Refused.check(purchase(whole.getValue()))));
  }

  /** A call with a body. */
  private interface Call {
    Answer with(String body);
  }

  private static Stream<DynamicTest> tests(String good, Call call) {
    return Mutations.of(good).entrySet().stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(), () -> Refused.check(call.with(bad.getValue()))));
  }

  private Map<String, byte[]> wholes() {
    String good = Shop.order(shop.sell(1), 1);
    var wholes = new LinkedHashMap<String, byte[]>();
    for (String text : List.of("", " ", "null", "[]", "7", "\"x\"", "{", "{}", "}", "{\"lines\"")) {
      wholes.put("'" + text + "'", text.getBytes(StandardCharsets.UTF_8));
    }
    wholes.put("cut short", good.substring(0, good.length() - 1).getBytes(StandardCharsets.UTF_8));
    wholes.put("something after it", (good + "x").getBytes(StandardCharsets.UTF_8));
    wholes.put("twice", (good + good).getBytes(StandardCharsets.UTF_8));
    wholes.put("UTF-16", good.getBytes(StandardCharsets.UTF_16));
    wholes.put("not UTF-8", good.replace("credit", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    wholes.put("deep lists", nested(good, "[", "]"));
    wholes.put("deep objects", nested(good, "{\"a\":", "}"));
    wholes.put("never closed", "[".repeat(NESTED).getBytes(StandardCharsets.UTF_8));
    wholes.put("a member twice", doubled(good).getBytes(StandardCharsets.UTF_8));
    wholes.put("NaN", good.replaceFirst("1", "NaN").getBytes(StandardCharsets.UTF_8));
    wholes.put("a leading zero", good.replaceFirst(":1", ":01").getBytes(StandardCharsets.UTF_8));
    wholes.put("300 KB of spaces", (good + " ".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
    return wholes;
  }

  private static byte[] nested(String good, String opening, String closing) {
    int deep = NESTED / opening.length();
    String value = opening.repeat(deep) + "1" + closing.repeat(deep);
    String member = good.substring(0, good.length() - 1) + ",\"deep\":" + value + "}";
    return member.getBytes(StandardCharsets.UTF_8);
  }

  /** Which of two payments is meant? */
  private static String doubled(String good) {
    return good.replaceFirst("\"payment\"", "\"payment\":{},\"payment\"");
  }

  private Answer purchase(byte[] body) {
    Api member = shop.member();
    return member.send(
        "POST",
        "/api/v1/purchases",
        BodyPublishers.ofByteArray(body),
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }
}
