package org.quittance.distribution.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.InvalidRequest;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "book.pdf", ".profile", "v1..2.zip", "日本語 の 本.epub", "é.txt"})
  void acceptsPlainNames(String name) {
    assertThat(FileName.checked(name)).isEqualTo(name);
  }

  @Test
  void writesOneNameInOneWay() {
    assertThat(FileName.checked("e\u0301.txt")).isEqualTo("\u00e9.txt");
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> FileName.checked(name)).isInstanceOf(InvalidRequest.class);
  }

  static Stream<String> refusesWhatIsNoName() {
    return Stream.of(
        null,
        "",
        " ",
        ".",
        "..",
        "../etc/passwd",
        "/etc/passwd",
        "a/b",
        "a\\b",
        " a",
        "a ",
        "a\0",
        "a\nb",
        "a\u007f",
        "a\u0085b",
        "a\u2028b",
        "photo\u202egpj.exe",
        "\ud83d",
        "x".repeat(201),
        "日".repeat(80));
  }
}
