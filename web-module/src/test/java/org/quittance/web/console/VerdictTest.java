package org.quittance.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.shared.Money;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseState;

class VerdictTest {

  private static final UUID ID = UUID.fromString("0199f2a4-7c1e-7b52-9d0e-3f6a58c1b7de");

  @ParameterizedTest
  @CsvSource({
    "CAPTURED, captured, SETTLED",
    "DECLINED, declined, SETTLED",
    "VOIDED, voided, SETTLED",
    "CLAIMED, held, WAITING",
    "CLAIMED, prepared, WAITING",
    "CLAIMED, intended, WAITING",
    "REQUIRES_ACTION, requires_action, WAITING",
    "SETTLING, capturing, WAITING",
    "VOIDING, voiding, WAITING",
    "CAPTURE_FAILED, capture_failed, SETTLED",
    "ABANDONED, voided, SETTLED",
    "REFUNDED, captured, SETTLED",
    "CHARGED_BACK, captured, SETTLED",
    "SETTLING, voided, FAILED",
    "CAPTURED, capturing, FAILED",
    "VOIDING, captured, FAILED",
    "CAPTURE_FAILED, captured, FAILED",
    "CLAIMED, captured, FAILED",
    "CAPTURED, held, FAILED",
    "CAPTURED, voided, FAILED",
    "DECLINED, captured, FAILED",
    "VOIDED, held, FAILED"
  })
  void comparesBothStores(PurchaseState purchase, String payment, Tone tone) {
    assertThat(Verdict.of(purchase(purchase), Optional.of(payment(payment, 990))).tone())
        .isEqualTo(tone);
  }

  @Test
  void findsAPurchaseWithoutItsPayment() {
    Verdict verdict = Verdict.of(purchase(PurchaseState.CAPTURED), Optional.empty());

    assertThat(verdict.tone()).isEqualTo(Tone.FAILED);
    assertThat(verdict.sentence()).contains("the payment says no payment");
  }

  @Test
  void findsAnAmountThatDiffers() {
    Verdict verdict =
        Verdict.of(purchase(PurchaseState.CAPTURED), Optional.of(payment("captured", 991)));

    assertThat(verdict.tone()).isEqualTo(Tone.FAILED);
    assertThat(verdict.sentence()).contains("EUR\u00a09.90").contains("EUR\u00a09.91");
  }

  @Test
  void promisesAProofAndNotALicenseThatNobodyAskedForYet() {
    assertThat(
            Verdict.of(purchase(PurchaseState.CAPTURED), Optional.of(payment("captured", 990)))
                .sentence())
        .endsWith("was taken, and a proof was given for each license.");
  }

  @Test
  void saysHowMuchGoesBack() {
    PaymentFacts refunded = new PaymentFacts(ID, ID, "captured", new Money(990, "EUR"), 400, 0);
    assertThat(
            Verdict.of(purchase(PurchaseState.PARTLY_REFUNDED), Optional.of(refunded)).sentence())
        .contains("EUR\u00a04.00 of it goes back");
  }

  @Test
  void doesNotGuessWhileThePaymentStoreIsAway() {
    assertThat(Verdict.unreachable().tone()).isEqualTo(Tone.UNKNOWN);
  }

  private static PurchaseFacts purchase(PurchaseState state) {
    return new PurchaseFacts(
        ID,
        "key",
        ID,
        state,
        null,
        new Money(990, "EUR"),
        "credit",
        Instant.EPOCH,
        null,
        null,
        List.of());
  }

  private static PaymentFacts payment(String state, long minor) {
    return new PaymentFacts(ID, ID, state, new Money(minor, "EUR"), 0, 0);
  }
}
