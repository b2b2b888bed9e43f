package org.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.InvalidRequest;

/** A list is filtered by instants. */
class FilteringTest {

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
  void takesEveryYearOfFourDigits(String given) {
    assertThat(Filters.instant("createdFrom", given)).contains(Instant.parse(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+10000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "2026-11-24",
        ""
      })
  void refusesWhatNoDatabaseKeeps(String given) {
    assertThatThrownBy(() -> Filters.instant("createdFrom", given))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("'createdFrom'");
  }

  @Test
  void isLeftOut() {
    assertThat(Filters.instant("createdFrom", null)).isEmpty();
  }
}
