package org.quittance.distribution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "by ann@example.org", "for 01930000-0000-7000-8000-000000000000"})
  void refusesAReasonThatCouldTellWhoBought(String reason) {
    assertThatThrownBy(() -> new Cause("storefront", reason))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "ann smith", "1"})
  void refusesAnActorThatIsNoRole(String actor) {
    assertThatThrownBy(() -> new Cause(actor, "A reason."))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
