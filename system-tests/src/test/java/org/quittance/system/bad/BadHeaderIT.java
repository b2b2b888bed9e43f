package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A header or a method is not what the resource takes. */
class BadHeaderIT extends AfterwardsAllIsWell {

  private static final List<String> PATHS =
      List.of(
          "/api/v1/products",
          "/api/v1/purchases",
          "/api/v1/credit",
          "/api/v1/nonces",
          "/api/v1/licenses",
          "/api/v1/contents");

  BadHeaderIT(ServerProcess server) {
    super(server);
  }

  @TestFactory
  Stream<DynamicTest> methods() {
    return PATHS.stream()
        .flatMap(
            path ->
                Stream.of("DELETE", "PUT", "PATCH", "BREW")
                    .map(
                        method ->
                            DynamicTest.dynamicTest(
                                method + " " + path,
                                () -> Refused.check(send(method + " " + path)))));
  }

  @TestFactory
  Stream<DynamicTest> credentials() {
    return Stream.of(
            "Basic",
            "Basic ",
            "Basic !!!",
            "Basic " + base64("nocolon"),
            "Basic " + base64(":"),
            "Basic " + base64(":demo"),
            "Basic " + base64("demo-member:"),
            "Basic " + base64("demo-member:wrong"),
            "Basic " + base64("demo-member\u0000:demo"),
            "Basic " + base64("nobody:demo"),
            "Basic " + base64("d\u00e9mo:" + "x".repeat(4000)),
            "Bearer x.y.z",
            "Digest username=\"demo-member\"")
        .map(
            value ->
                DynamicTest.dynamicTest(
                    value.substring(0, Math.min(30, value.length())),
                    () -> {
                      Answer answer =
                          raw.send(
                              "GET /api/v1/purchases HTTP/1.1\nAuthorization: " + value,
                              new byte[0]);
                      Refused.check(answer, 401, "unauthenticated");
                      assertThat(answer.header("WWW-Authenticate"))
                          .startsWith(value.startsWith("Bearer") ? "Bearer " : "Basic ");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> contentTypes() {
    return Stream.of("text/plain", "application/xml", "multipart/form-data", "x", "/", "")
        .map(
            type ->
                DynamicTest.dynamicTest(
                    "'" + type + "'",
                    () ->
                        Refused.check(
                            purchase(
                                "Content-Type: " + type + "\nIdempotency-Key: t",
                                Shop.order("X", 1)))));
  }

  @TestFactory
  Stream<DynamicTest> acceptance() {
    return Stream.of("image/png", "text/html", "x", ";;")
        .map(
            accept ->
                DynamicTest.dynamicTest(
                    accept,
                    () -> Refused.check(send("GET /api/v1/products", "Accept: " + accept))));
  }

  @TestFactory
  Stream<DynamicTest> idempotencyKeys() {
    String body = Shop.order(shop.sell(1), 1);
    return Stream.of("", " ", "a b", "k\u00e9y", "k\u0001", "A".repeat(256))
        .map(
            key ->
                DynamicTest.dynamicTest(
                    "a key of " + key.length(),
                    () ->
                        Refused.checkMalformed(
                            purchase(
                                "Content-Type: application/json\nIdempotency-Key: " + key, body))));
  }

  @TestFactory
  Stream<DynamicTest> ranges() {
    JsonNode content = shop.upload("r.bin", new byte[1000]);
    String href =
        shop.open()
            .get("/api/v1/contents/" + content.path("content").asText() + "/1")
            .json()
            .path("href")
            .asText()
            .replaceFirst("^https?://[^/]+", "");
    return Stream.of(
            "bytes=5-1",
            "bytes=-",
            "bytes=",
            "bytes=a-b",
            "bytes=99999999999999999999999-",
            "bytes=-99999999999999999999999",
            "lines=1-2",
            "bytes=0-0" + ",0-0".repeat(1500),
            "bytes=-0",
            "\u0001")
        .map(
            range ->
                DynamicTest.dynamicTest(
                    range.substring(0, Math.min(30, range.length())).replace('\u0001', '?'),
                    () -> {
                      // A range that means nothing is ignored (RFC 9110, section 14.2).
                      Answer answer = send("GET " + href, "Range: " + range);
                      assertThat(answer.status()).as(range).isIn(200, 206, 400, 416);
                      if (answer.status() >= 400) {
                        Refused.checkMalformed(answer);
                      }
                    }));
  }

  @Test
  void aMemberMayNotSell() {
    Refused.check(shop.member().post("/api/v1/products", "{}"), 403, "forbidden");
    Refused.check(shop.open().post("/api/v1/products", "{}"), 401, "unauthenticated");
  }

  private Answer send(String line, String... headers) {
    return raw.send(
        line
            + " HTTP/1.1\nAuthorization: "
            + shop.member().authorization()
            + "\n"
            + String.join("\n", headers),
        new byte[0]);
  }

  private Answer purchase(String headers, String body) {
    return raw.send(
        "POST /api/v1/purchases HTTP/1.1\nAuthorization: "
            + shop.member().authorization()
            + "\nX-Request: "
            + UUID.randomUUID()
            + "\nContent-Length: "
            + body.length()
            + "\n"
            + headers,
        body.getBytes());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes());
  }
}
