package org.quittance.web.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 14, for a representation of 100 bytes. */
class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-, 0, 99",
    "bytes=10-19, 10, 19",
    "bytes=99-, 99, 99",
    "bytes=50-1000, 50, 99",
    "bytes=-1, 99, 99",
    "bytes=-1000, 0, 99"
  })
  void readsOneRange(String header, long first, long last) throws Exception {
    assertThat(ByteRange.read(header, 100)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-1",
        "lines=0-1",
        "bytes=0-1,5-6",
        "bytes=0-99999999999999999999999",
        "bytes=--1"
      })
  void answersWhatItDoesNotUnderstandWhole(String header) throws Exception {
    assertThat(ByteRange.read(header, 100)).isEmpty();
  }

  @Test
  void answersNoRangeWhole() throws Exception {
    assertThat(ByteRange.read(null, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void refusesRangesOutsideOfWhatThereIs(String header) {
    assertThatThrownBy(() -> ByteRange.read(header, 100))
        .isInstanceOf(ByteRange.Unsatisfiable.class);
  }
}
