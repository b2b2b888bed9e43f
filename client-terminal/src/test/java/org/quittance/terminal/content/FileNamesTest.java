package org.quittance.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.outcome.VerificationFailed;

class FileNamesTest {
  private final FileNames names = new FileNames();

  @ParameterizedTest
  @ValueSource(strings = {"a", "Über uns.pdf", "a..b", ".hidden", "日本.zip", "console.log", "a b"})
  void keepsHarmlessNames(String name) {
    assertThat(names.place(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "../x",
        "..\\x",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "a\u001b[31m",
        "gpj\u202e.exe",
        "CON",
        "con.txt",
        "Lpt1",
        "COM¹.x",
        "a.",
        "a "
      })
  void refusesTricks(String name) {
    assertThatThrownBy(() -> names.place(name)).isInstanceOf(VerificationFailed.class);
  }

  @Test
  void refusesNamesThatNoFileSystemHolds() {
    assertThatThrownBy(() -> names.place("é".repeat(128))).isInstanceOf(VerificationFailed.class);
  }

  @Test
  void numbersEqualNamesBeforeTheExtension() {
    assertThat(names.place("a.tar.gz")).isEqualTo("a.tar.gz");
    assertThat(names.place("a.tar.gz")).isEqualTo("a.tar (2).gz");
    assertThat(names.place("A.TAR.GZ")).isEqualTo("A.TAR (3).GZ");
    assertThat(names.place("plain")).isEqualTo("plain");
    assertThat(names.place("plain")).isEqualTo("plain (2)");
  }
}
