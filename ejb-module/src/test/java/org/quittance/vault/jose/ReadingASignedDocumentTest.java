package org.quittance.vault.jose;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingASignedDocumentTest {

  private static final Ed25519.Signing KEY = Ed25519.Signing.generate();
  private static final String TYP = "test+jwt";
  private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"test+jwt\"}";

  @Test
  void acceptsWhatTheKeySigned() {
    assertThatCode(() -> read(signed(HEADER, "{\"a\":1}"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesAnythingElse(String compact) {
    assertThatThrownBy(() -> read(compact)).isInstanceOf(MalformedDocument.class);
  }

  static Stream<String> malformed() {
    String good = signed(HEADER, "{\"a\":1}");
    String[] parts = good.split("\\.");
    return Stream.of(
        null,
        "",
        ".",
        "..",
        "...",
        "\0",
        "🂡.🂢.🂣",
        "x".repeat(1_000_000),
        parts[0] + "." + parts[1],
        good + ".",
        good + "=",
        good.substring(0, good.length() - 2),
        parts[0] + "." + parts[1] + ".",
        parts[0] + "." + b64("{\"a\":2}") + "." + parts[2],
        parts[0] + "." + parts[1] + "." + secondSpelling(parts[2]),
        signed("{\"alg\":\"none\",\"typ\":\"test+jwt\"}", "{}"),
        b64("{\"alg\":\"none\",\"typ\":\"test+jwt\"}") + "." + b64("{}") + ".",
        signed("{\"alg\":\"HS256\",\"typ\":\"test+jwt\"}", "{}"),
        signed("{\"alg\":\"Ed25519\",\"typ\":\"test+jwt\"}", "{}"),
        signed("{\"alg\":\"EdDSA\",\"typ\":\"other+jwt\"}", "{}"),
        signed("{\"alg\":\"EdDSA\"}", "{}"),
        signed("{\"alg\":\"EdDSA\",\"typ\":\"test+jwt\",\"crit\":[\"b64\"],\"b64\":false}", "{}"),
        signed("{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"typ\":\"test+jwt\"}", "{}"),
        signed("{\"alg\":[\"EdDSA\"],\"typ\":\"test+jwt\"}", "{}"),
        signed("[]", "{}"),
        signed("null", "{}"),
        signed(HEADER, "[]"),
        signed(HEADER, "\"text\""),
        signed(HEADER, "{\"a\":1,\"a\":2}"),
        signed(HEADER, "{\"a\":1} x"),
        signed(HEADER, "{\"a\":"),
        signed(HEADER, "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}"),
        signed(HEADER, "{\"a\":1e99999999999}"));
  }

  private static void read(String compact) throws MalformedDocument {
    CompactJws.parse(compact, Set.of("alg", "typ"))
        .requireSignedBy(Ed25519.Verifying.of(KEY.publicKey()), TYP);
  }

  private static String signed(String header, String payload) {
    String both = b64(header) + "." + b64(payload);
    return both + "." + Base64Url.encode(KEY.sign(both.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String b64(String text) {
    return Base64Url.encode(text);
  }

  /** The last character of 64 bytes in base64 has four bits that mean nothing. */
  private static String secondSpelling(String signature) {
    char last = signature.charAt(signature.length() - 1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String other =
        signature.substring(0, signature.length() - 1)
            + alphabet.charAt(alphabet.indexOf(last) + 1);
    Base64.getUrlDecoder().decode(other);
    return other;
  }
}
