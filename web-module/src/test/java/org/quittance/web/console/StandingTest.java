package org.quittance.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.distribution.proof.ProofState;
import org.quittance.storefront.purchase.PurchaseState;

class StandingTest {

  @ParameterizedTest
  @EnumSource(PurchaseState.class)
  void hasAWordAndAnIconForEachPurchase(PurchaseState state) {
    assertThat(Standing.of(state).word()).isNotBlank().doesNotContain("_");
    assertThat(Standing.of(state).icon()).startsWith("M");
    assertThat(Standing.ofPurchase(state.word())).isEqualTo(Standing.of(state));
  }

  @ParameterizedTest
  @EnumSource(ProofState.class)
  void hasAWordForEachProof(ProofState state) {
    assertThat(Standing.of(state).word()).isNotBlank();
  }

  @Test
  void saysOfAPaymentWhatItWentThrough() {
    assertThat(Stream.of("intended", "held", "prepared", "captured").map(Standing::ofPaymentStep))
        .extracting(Standing::word)
        .containsExactly("asked", "money set aside", "ready to be taken", "captured");
    assertThat(Standing.ofPaymentStep("captured").tone()).isEqualTo(Tone.SETTLED);
  }

  @Test
  void doesNotJudgeAWordItDoesNotKnow() {
    assertThat(Standing.ofPurchase("put_aside")).isEqualTo(new Standing(Tone.UNKNOWN, "put aside"));
  }
}
