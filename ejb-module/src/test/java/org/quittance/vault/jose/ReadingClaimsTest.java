package org.quittance.vault.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingClaimsTest {

  @Test
  void readsSecondsAndDropsFractions() throws MalformedDocument {
    assertThat(claims("1700000000.9").instant("c")).isEqualTo(Instant.ofEpochSecond(1700000000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"1700000000\"",
        "-1",
        "1e12",
        "1e999999999",
        "1e-999999999",
        "true",
        "[1]",
        "{}"
      })
  void refusesWhatIsNoDate(String value) {
    assertThatThrownBy(() -> claims(value).instant("c")).isInstanceOf(MalformedDocument.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "1", "true", "[\"a\"]", "{}"})
  void refusesWhatIsNoText(String value) {
    assertThatThrownBy(() -> claims(value).text("c")).isInstanceOf(MalformedDocument.class);
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] notUtf8 = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
    assertThatThrownBy(() -> StrictJson.object(notUtf8)).isInstanceOf(MalformedDocument.class);
  }

  private static Claims claims(String value) throws MalformedDocument {
    return new Claims(StrictJson.object("{\"c\":" + value + "}"));
  }
}
