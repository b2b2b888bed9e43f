package org.quittance.settlement.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeStateTest {

  @ParameterizedTest
  @EnumSource
  void isDecidedOnceAndForGood(DisputeState from) {
    for (DisputeState to : DisputeState.values()) {
      assertThat(from.mayBecome(to))
          .as(from + " → " + to)
          .isEqualTo(from == DisputeState.OPENED && to != DisputeState.OPENED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackFromItsWord(DisputeState state) {
    assertThat(DisputeState.of(state.word())).isEqualTo(state);
  }
}
