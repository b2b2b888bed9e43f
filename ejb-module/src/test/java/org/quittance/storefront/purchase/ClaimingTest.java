package org.quittance.storefront.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

/** I5, as far as it can be told without a database: who may work on a claim, and what it keeps. */
class ClaimingTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final UUID PROCESS = Ids.next();

  @Test
  void hasTimeUntilTheBoundIsOver() {
    assertThat(claimed().hasTime(NOW.plusSeconds(9))).isTrue();
    assertThat(claimed().hasTime(NOW.plusSeconds(10))).isFalse();
  }

  @Test
  void isTheNextAttemptOfAnotherProcessOnceTakenOver() {
    Claim claim = claimed();
    UUID other = Ids.next();
    claim.takenOver("b", other, NOW.plusSeconds(20), NOW.plusSeconds(30));
    assertThat(claim.attempt()).isEqualTo(2);
    assertThat(claim.node()).isEqualTo("b");
    assertThat(claim.process()).isEqualTo(other);
    assertThat(claim.hasTime(NOW.plusSeconds(29))).isTrue();
    assertThat(claim.order().attempt()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(ClaimState.class)
  void isClaimedAgainOnlyAfterItWasGivenUp(ClaimState state) {
    Claim claim = claimed();
    claim.givenUp(state, NOW);
    claim.takenOver("b", PROCESS, NOW, NOW.plusSeconds(10));
    boolean givenUp = state == ClaimState.ABANDONED || state == ClaimState.VOIDED;
    assertThat(claim.state()).isEqualTo(givenUp ? ClaimState.CLAIMED : state);
  }

  @Test
  void isCancelledOnlyWhenNoAttemptIsAtWorkAndThenNeverTakenOver() {
    Claim claim = claimed();
    assertThatThrownBy(() -> claim.cancelled(NOW)).isInstanceOf(IllegalStateException.class);
    assertThat(claim.isCancelled()).isFalse();
    claim.givenUp(ClaimState.ABANDONED, NOW);
    claim.cancelled(NOW);
    assertThat(claim.isCancelled()).isTrue();
    assertThatThrownBy(() -> claim.takenOver("b", PROCESS, NOW, NOW.plusSeconds(10)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(claim.state()).isEqualTo(ClaimState.ABANDONED);
  }

  @Test
  void keepsTheCardItIsPaidWithAndShowsItToNobody() {
    var asked =
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line("ONE", 1)), "card", "EUR", "pm_secret");
    var claim = new Claim(Ids.next(), new ClaimKey(PROCESS, "key"), asked, NOW);
    claim.quoted(new Quote("EUR", "card", List.of()), "a", PROCESS, NOW.plusSeconds(10));
    assertThat(claim.order().token()).isEqualTo("pm_secret");
    assertThat(claim.order().toString() + asked).doesNotContain("pm_secret");
  }

  @Test
  void keepsTheRefusalWordForWord() {
    Claim claim = claimed();
    var refusal = new QuantityOutOfRange("too many");
    claim.decline(refusal, "a", PROCESS);
    assertThat(claim.state()).isEqualTo(ClaimState.DECLINED);
    assertThat(claim.refusal().code()).isEqualTo(refusal.code());
    assertThat(claim.refusal().what()).isEqualTo(refusal.what());
    assertThat(claim.refusal().why()).isEqualTo("too many");
    assertThat(claim.refusal().next()).isEqualTo(refusal.next());
  }

  @Test
  void knowsItsRequestFromAnother() {
    Claim claim = claimed();
    assertThat(claim.asksFor(request(2))).isTrue();
    assertThat(claim.asksFor(request(3))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "k\u00e9y", "k\n", "\t"})
  void refusesKeysWithOtherCharacters(String key) {
    assertThatThrownBy(() -> new ClaimKey(PROCESS, key)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void refusesNoKeyAndOneTooLong() {
    assertThatThrownBy(() -> new ClaimKey(PROCESS, null)).isInstanceOf(IdempotencyKeyMissing.class);
    assertThatThrownBy(() -> new ClaimKey(PROCESS, "")).isInstanceOf(IdempotencyKeyMissing.class);
    assertThatThrownBy(() -> new ClaimKey(PROCESS, "k".repeat(256)))
        .isInstanceOf(InvalidRequest.class);
    assertThat(new ClaimKey(PROCESS, "k".repeat(255)).idempotencyKey()).hasSize(255);
  }

  private static Claim claimed() {
    var claim = new Claim(Ids.next(), new ClaimKey(PROCESS, "key"), request(2), NOW);
    claim.quoted(new Quote("EUR", "credit", List.of()), "a", PROCESS, NOW.plusSeconds(10));
    return claim;
  }

  private static PurchaseRequest request(int quantity) {
    return new PurchaseRequest(
        List.of(new PurchaseRequest.Line("ONE", quantity)), "credit", "EUR", null);
  }
}
