package org.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.InvalidRequest;

class ReadingJsonTest {

  @Test
  void readsWellFormedFields() {
    JsonFields fields = read("{\"sku\":\"A\",\"quantity\":2,\"amountMinor\":99000000000}");
    assertThat(fields.string("sku", 64)).isEqualTo("A");
    assertThat(fields.integer("quantity")).isEqualTo(2);
    assertThat(fields.number("amountMinor")).isEqualTo(99_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "\"a\"",
        "{",
        "{\"a\":}",
        "{'a':1}",
        "{} {}",
        "{\"a\":1}x",
        "nul"
      })
  void refusesWhatIsNoObject(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin1 = "{\"sku\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> JsonBody.read(latin1))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void refusesABodyThatIsTooLargeWithoutReadingItAll() {
    byte[] large = new byte[Body.LARGEST + 4096];
    var body = new ByteArrayInputStream(large);
    assertThatThrownBy(() -> JsonBody.read(body, "sku")).isInstanceOf(BodyTooLarge.class);
    assertThat(body.available()).isPositive();
  }

  @Test
  void refusesNestingThatWouldExhaustTheStack() {
    String deep = "{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
    assertThatThrownBy(() -> read(deep)).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"quantity\":null}",
        "{\"quantity\":\"1\"}",
        "{\"quantity\":1.5}",
        "{\"quantity\":1e999999999}",
        "{\"quantity\":99999999999}",
        "{\"quantity\":[1]}",
        "{\"quantity\":true}"
      })
  void refusesNumbersThatAreNone(String body) {
    assertThatThrownBy(() -> read(body).integer("quantity"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("quantity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"sku\":1}",
        "{\"sku\":\"\"}",
        "{\"sku\":\"a\\u0000b\"}",
        "{\"sku\":\"a\\ud800b\"}"
      })
  void refusesTextsThatAreNone(String body) {
    assertThatThrownBy(() -> read(body).string("sku", 64))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("sku");
  }

  @Test
  void refusesFieldsThatNobodyReadsByName() {
    byte[] body = "{\"url\":\"https://a.example\",\"eventType\":[]}".getBytes();
    assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(body), "url", "eventTypes"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessage("There is no field 'eventType'; there are eventTypes, url.");
    var known = new ByteArrayInputStream(body);
    assertThat(JsonBody.read(known, "url", "eventType").string("url", 50)).startsWith("https:");
  }

  private static JsonFields read(String body) {
    return JsonBody.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
