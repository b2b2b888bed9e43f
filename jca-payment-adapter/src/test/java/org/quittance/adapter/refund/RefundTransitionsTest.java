package org.quittance.adapter.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.adapter.api.RefundStanding.State;

class RefundTransitionsTest {
  private static final Set<String> ALLOWED =
      Set.of(
          "REQUESTED>RELEASED",
          "REQUESTED>GRANTED",
          "REQUESTED>PAID",
          "RELEASED>REQUESTED",
          "GRANTED>PAID",
          "GRANTED>STUCK",
          "STUCK>PAID",
          "PAID>BOUNCED",
          "BOUNCED>GRANTED");

  static Stream<Arguments> pairs() {
    return Stream.of(State.values())
        .flatMap(from -> Stream.of(State.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void allowsExactlyTheseSteps(State from, State to) {
    assertThat(RefundTransitions.allows(from, to)).isEqualTo(ALLOWED.contains(from + ">" + to));
  }
}
