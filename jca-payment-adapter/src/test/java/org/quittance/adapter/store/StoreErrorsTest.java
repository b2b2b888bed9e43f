package org.quittance.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.adapter.api.PaymentUnavailable;

class StoreErrorsTest {

  private static PaymentUnavailable of(String state) {
    return StoreErrors.translate(new SQLException("reason", state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40XL1", "40XL2", "40001", "55P03", "40P01"})
  void keepsAConnectionThatOnlyWaitedForALock(String state) {
    assertThat(StoreErrors.isLost(of(state))).isFalse();
    assertThat(of(state)).hasMessageContaining("busy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "XJ004", "XJ040"})
  void dropsAConnectionWhoseStoreIsAway(String state) {
    assertThat(StoreErrors.isLost(of(state))).isTrue();
    assertThat(of(state)).hasMessageContaining("does not answer").hasMessageContaining("reason");
  }

  @Test
  void keepsAConnectionWhileOnlyAProcessorOutsideIsSilent() {
    PaymentUnavailable silent = new PaymentUnavailable("reason", new IOException("timed out"));
    assertThat(StoreErrors.isLost(silent)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "23505", "08003", "08006", "57P01"})
  void repeatsWhatSomebodyElseInterrupted(String state) {
    assertThat(StoreErrors.isWorthRepeating(new SQLException("reason", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40XL1", "55P03", "42X05", "23513"})
  void doesNotRepeatWhatWouldOnlyWaitOrFailAgain(String state) {
    assertThat(StoreErrors.isWorthRepeating(new SQLException("reason", state))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40XL1", "40XL2", "55P03", "40001", "40P01", "08006"})
  void waitsForALockOnceADecisionWasTaken(String state) {
    assertThat(StoreErrors.isWorthWaiting(new SQLException("reason", state))).isTrue();
  }

  @Test
  void doesNotWaitAgainForAConnectionThatWasNotGiven() {
    assertThat(
            StoreErrors.isWorthRepeating(new SQLTransientConnectionException("timed out", "08001")))
        .isFalse();
  }
}
