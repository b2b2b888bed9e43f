package org.quittance.terminal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Send the request again with the right Authorization header."
            + "| Give the name and the password of the account.",
        "Choose another way to pay, then buy again with a new Idempotency-Key."
            + "| Choose another way to pay, then buy again with another --key, or without one.",
        "This Idempotency-Key was used before with other lines."
            + "| This --key was used before with other lines.",
        "Repeat the same request with the same Idempotency-Key until it answers."
            + "| Repeat the same request with the same --key until it answers.",
        "You were not charged. | You were not charged."
      })
  void speaksOfTheCommandLine(String ofHttp, String ofTerminal) {
    assertThat(Wording.ofTerminal(ofHttp)).isEqualTo(ofTerminal);
  }
}
