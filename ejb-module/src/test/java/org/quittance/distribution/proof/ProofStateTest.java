package org.quittance.distribution.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProofStateTest {

  @ParameterizedTest
  @EnumSource
  void goesWhereTheDesignSaysAndNowhereElse(ProofState from) {
    Set<ProofState> allowed =
        switch (from) {
          case PENDING -> Set.of(ProofState.ISSUED, ProofState.REVOKED);
          case ISSUED -> Set.of(ProofState.REDEEMED, ProofState.EXPIRED, ProofState.REVOKED);
          case REDEEMED -> Set.of(ProofState.REVOKED);
          case EXPIRED, REVOKED -> Set.of();
        };
    for (ProofState to : ProofState.values()) {
      assertThat(from.mayBecome(to)).as(from + " → " + to).isEqualTo(allowed.contains(to));
    }
  }

  @ParameterizedTest
  @CsvSource({"PENDING,pending", "ISSUED,issued", "REDEEMED,redeemed", "REVOKED,revoked"})
  void isWrittenInLowerCase(ProofState state, String text) {
    ProofStateText converter = new ProofStateText();
    assertThat(converter.convertToDatabaseColumn(state)).isEqualTo(text);
    assertThat(converter.convertToEntityAttribute(text)).isEqualTo(state);
  }
}
