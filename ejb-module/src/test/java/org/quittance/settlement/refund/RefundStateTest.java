package org.quittance.settlement.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.settlement.refund.RefundState.BOUNCED;
import static org.quittance.settlement.refund.RefundState.GRANTED;
import static org.quittance.settlement.refund.RefundState.PAID;
import static org.quittance.settlement.refund.RefundState.REFERRED;
import static org.quittance.settlement.refund.RefundState.REFUSED;
import static org.quittance.settlement.refund.RefundState.REQUESTED;
import static org.quittance.settlement.refund.RefundState.STUCK;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundStateTest {

  private static final Set<String> ALLOWED =
      Set.of(
          pair(REQUESTED, GRANTED),
          pair(REQUESTED, REFUSED),
          pair(REQUESTED, REFERRED),
          pair(REFERRED, GRANTED),
          pair(REFERRED, REFUSED),
          pair(GRANTED, PAID),
          pair(GRANTED, STUCK),
          pair(STUCK, PAID),
          pair(PAID, BOUNCED),
          pair(BOUNCED, GRANTED));

  @ParameterizedTest
  @EnumSource
  void goesWhereTheDesignSaysAndNowhereElse(RefundState from) {
    for (RefundState to : RefundState.values()) {
      assertThat(from.mayBecome(to))
          .as(from + " → " + to)
          .isEqualTo(ALLOWED.contains(pair(from, to)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackFromItsWord(RefundState state) {
    assertThat(RefundState.of(state.word())).isEqualTo(state);
  }

  @Test
  void countsAgainstThePaymentFromItsDecisionOn() {
    assertThat(RefundState.DECIDED).containsExactlyInAnyOrder(GRANTED, STUCK, PAID, BOUNCED);
  }

  private static String pair(RefundState from, RefundState to) {
    return from + " " + to;
  }
}
