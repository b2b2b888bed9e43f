package org.quittance.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingIdsTest {

  @Test
  void readsItsOwnIds() {
    UUID id = Ids.next();
    assertThat(Ids.parse("id", id.toString())).isEqualTo(id);
    assertThat(id.version()).isEqualTo(7);
  }

  @Test
  void tellsWhenAnIdWasMade() {
    Instant before = Instant.now().minusMillis(1);
    assertThat(Ids.instantOf(Ids.next())).isBetween(before, Instant.now().plusMillis(1));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "1",
        "../../etc/passwd",
        "01A20398-86F6-7D9E-B9F9-535D14541B4B",
        "01a20398-86f6-7d9e-b9f9-535d14541b4",
        "01a20398-86f6-7d9e-b9f9-535d14541b4b ",
        "01a20398_86f6_7d9e_b9f9_535d14541b4b",
        "00000000-0000-0000-0000-00000000000g"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Ids.parse("id", text)).isInstanceOf(InvalidRequest.class);
  }
}
