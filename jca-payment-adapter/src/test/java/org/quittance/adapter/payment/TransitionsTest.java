package org.quittance.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.adapter.api.PaymentStanding.State;

class TransitionsTest {
  private static final Set<String> ALLOWED =
      Set.of(
          "INTENDED>REQUIRES_ACTION",
          "INTENDED>HELD",
          "INTENDED>DECLINED",
          "INTENDED>VOIDING",
          "REQUIRES_ACTION>HELD",
          "REQUIRES_ACTION>DECLINED",
          "REQUIRES_ACTION>VOIDING",
          "HELD>PREPARED",
          "HELD>VOIDED",
          "HELD>VOIDING",
          "PREPARED>CAPTURED",
          "PREPARED>CAPTURING",
          "PREPARED>VOIDED",
          "PREPARED>VOIDING",
          "CAPTURING>CAPTURED",
          "CAPTURING>CAPTURE_FAILED",
          "VOIDING>VOIDED");

  static Stream<Arguments> pairs() {
    return Stream.of(State.values())
        .flatMap(from -> Stream.of(State.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void allowsWhatTheLifeOfAPaymentHasAndNothingElse(State from, State to) {
    assertThat(Transitions.allows(from, to)).isEqualTo(ALLOWED.contains(from + ">" + to));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void countsAPaymentAsLiveUntilItCanNeverBeCaptured(State state) {
    assertThat(Transitions.isLive(state))
        .isEqualTo(
            !Set.of(State.VOIDING, State.VOIDED, State.DECLINED, State.CAPTURE_FAILED)
                .contains(state));
  }
}
