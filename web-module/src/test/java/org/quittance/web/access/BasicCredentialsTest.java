package org.quittance.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7617. */
class BasicCredentialsTest {

  @Test
  void readsNameAndPassword() {
    assertThat(BasicCredentials.read(header("demo-member:de:mo\u00fc")))
        .contains(new BasicCredentials("demo-member", "de:mo\u00fc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic ", "Basic %%%", "Bearer abc", "Basic bm9jb2xvbg=="})
  void readsNothingElse(String header) {
    assertThat(BasicCredentials.read(header)).isEmpty();
  }

  @Test
  void readsNoEmptyNameNoNulAndNothingLong() {
    assertThat(BasicCredentials.read(header(":secret"))).isEmpty();
    assertThat(BasicCredentials.read(header("a\0b:secret"))).isEmpty();
    assertThat(BasicCredentials.read(header("a:" + "b".repeat(2000)))).isEmpty();
  }

  @Test
  void keepsThePasswordToItself() {
    assertThat(new BasicCredentials("a", "secret").toString()).doesNotContain("secret");
  }

  private static String header(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
