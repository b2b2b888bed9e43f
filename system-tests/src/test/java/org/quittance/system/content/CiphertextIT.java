package org.quittance.system.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** Anyone may fetch the ciphertext, whole or in parts (RFC 9110, sections 13 and 14). */
@ExtendWith(DemoServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CiphertextIT {

  private final Shop shop;
  private String href;
  private byte[] whole;
  private String tag;

  CiphertextIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @BeforeAll
  void upload() {
    byte[] plain = new byte[3000];
    new Random(1).nextBytes(plain);
    JsonNode content = shop.upload("part.bin", plain);
    JsonNode meta =
        shop.open().get("/api/v1/contents/" + content.path("content").asText() + "/1").json();
    href = meta.path("href").asText();
    Answer answer = shop.open().get(href);
    assertThat(answer.status()).isEqualTo(200);
    whole = answer.body();
    tag = answer.header("ETag");
    assertThat(whole).hasSize(meta.path("ciphertextBytes").asInt());
    assertThat(whole.length).isGreaterThan(plain.length);
    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
  }

  @Test
  void givesTheFirstBytes() {
    assertPart("bytes=0-99", 0, 100);
  }

  @Test
  void givesBytesFromTheMiddle() {
    assertPart("bytes=1000-1999", 1000, 2000);
  }

  @Test
  void givesTheRest() {
    assertPart("bytes=2900-", 2900, whole.length);
  }

  @Test
  void givesTheLastBytes() {
    assertPart("bytes=-10", whole.length - 10, whole.length);
  }

  @Test
  void givesLessWhereTheRangeGoesBeyondTheEnd() {
    assertPart("bytes=3000-999999", 3000, whole.length);
  }

  /** RFC 9110, section 14.2: a server may ignore a request for several ranges. */
  @Test
  void givesTheWholeWhereSeveralRangesAreAskedFor() {
    Answer answer = shop.open().get(href, "Range", "bytes=0-9,100-109");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(whole);
  }

  @Test
  void refusesARangeBeyondTheEnd() {
    Answer answer = shop.open().get(href, "Range", "bytes=" + whole.length + "-");
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + whole.length);
    assertThat(answer.code()).isEqualTo("range-not-satisfiable");
  }

  @Test
  void givesThePartOnlyIfItIsStillTheSame() {
    assertThat(shop.open().get(href, "Range", "bytes=0-9", "If-Range", tag).status())
        .isEqualTo(206);
    Answer other = shop.open().get(href, "Range", "bytes=0-9", "If-Range", "\"other\"");
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(whole);
  }

  @Test
  void sendsNothingThatTheClientHasAlready() {
    Answer same = shop.open().get(href, "If-None-Match", tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(tag);
    assertThat(shop.open().get(href, "If-None-Match", "\"other\"").status()).isEqualTo(200);
  }

  private void assertPart(String range, int from, int to) {
    Answer answer = shop.open().get(href, "Range", range);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("Content-Range"))
        .isEqualTo("bytes " + from + "-" + (to - 1) + "/" + whole.length);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, from, to));
    assertThat(answer.header("ETag")).isEqualTo(tag);
  }
}
