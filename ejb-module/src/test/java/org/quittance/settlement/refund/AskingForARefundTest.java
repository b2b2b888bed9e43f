package org.quittance.settlement.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;

class AskingForARefundTest {

  private static final UUID PURCHASE = UUID.randomUUID();

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> order(0, "EUR", "why")).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void refusesNoReason(String reason) {
    assertThatThrownBy(() -> order(1, "EUR", reason)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void refusesAReasonNobodyReads() {
    assertThatThrownBy(() -> order(1, "EUR", "x".repeat(501))).isInstanceOf(InvalidRequest.class);
    assertThat(order(1, "EUR", "x".repeat(500)).reason()).hasSize(500);
  }

  @Test
  void isTheSameOrderOnlyIfAllOfItIs() {
    String digest = order(1, "EUR", "why").digest();
    assertThat(order(1, "EUR", "why").digest()).isEqualTo(digest);
    assertThat(order(2, "EUR", "why").digest()).isNotEqualTo(digest);
    assertThat(order(1, "JPY", "why").digest()).isNotEqualTo(digest);
    assertThat(order(1, "EUR", "other").digest()).isNotEqualTo(digest);
    assertThat(new RefundOrder(UUID.randomUUID(), new Money(1, "EUR"), "why").digest())
        .isNotEqualTo(digest);
  }

  @Test
  void needsAKey() {
    assertThatThrownBy(() -> new RefundKey(PURCHASE, null)).isInstanceOf(RefundKeyMissing.class);
    assertThatThrownBy(() -> new RefundKey(PURCHASE, "")).isInstanceOf(RefundKeyMissing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ä", "a\n"})
  void needsAKeyThatCanBeWritten(String key) {
    assertThatThrownBy(() -> new RefundKey(PURCHASE, key)).isInstanceOf(InvalidRequest.class);
  }

  private static RefundOrder order(long minor, String currency, String reason) {
    return new RefundOrder(PURCHASE, new Money(minor, currency), reason);
  }
}
