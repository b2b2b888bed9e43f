package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.distribution.house.Fate;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.storefront.purchase.Difference;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/** Purchases whose payment the platform lost, whichever database is under them. */
abstract class EndingLostPayments extends JanitorSituation {

  @Test
  void takesAPaymentAnewThatThePlatformLost() {
    UUID buyer = dead.buyerWith(1000);
    dead.fate(Fate.OTHERS_LOST);
    UUID id = dead.buy(buyer, "key").id();
    assertThat(shop.payments(id)).containsExactly("voided");
    assertThat(shop.balance(buyer)).isEqualTo(1000);

    settle(id, Kind.ROLLED_BACK);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.SETTLING);
    assertThat(roundAfter(Duration.ofSeconds(4)).byName()).containsEntry("retaken", 1L);

    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.payments(id)).containsExactly("voided", "captured");
    assertThat(shop.balance(buyer)).isEqualTo(1000 - PRICE);
    assertThat(shop.attempts(id)).containsExactly("completed", "completed");
    assertThat(shop.history(id))
        .endsWith(
            "payment: captured settling",
            "janitor: settling settling",
            "janitor: settling captured");
  }

  @Test
  void revokesTheProofsWhereALostPaymentIsNotToBeHadAgain() {
    UUID buyer = lostAndSpent();
    UUID id = shop.idOf(buyer);
    assertThat(roundAfter(Duration.ofSeconds(4)).byName()).containsEntry("completed", 1L);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURE_FAILED);
    assertThat(shop.proofs(id)).containsExactly("revoked");
    assertThat(shop.house().fired()).noneMatch(Difference.class::isInstance);
    assertThatThrownBy(() -> shop.buy(buyer, "key"))
        .hasMessageContaining("will never carry out the payment");
  }

  /** A purchase whose payment was lost, and whose buyer spent the credit meanwhile. */
  private UUID lostAndSpent() {
    UUID buyer = dead.buyerWith(PRICE);
    dead.fate(Fate.OTHERS_LOST);
    UUID id = dead.buy(buyer, "key").id();
    shop.buy(buyer, "other");
    settle(id, Kind.ROLLED_BACK);
    return buyer;
  }

  @Test
  void namesALicenseThatWasGivenBeforeItsPaymentWasLost() {
    UUID buyer = dead.buyerWith(PRICE);
    UUID id = dead.buy(buyer, "key").id();
    shop.redeem(id);
    shop.bean(SettlePurchase.class).settle(lost(id), "payment");
    settle(id, Kind.CAPTURE_FAILED);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURE_FAILED);
    assertThat(shop.proofs(id)).containsExactly("revoked");
    assertThat(shop.house().fired())
        .filteredOn(Difference.class::isInstance)
        .extracting(event -> ((Difference) event).kind())
        .containsExactly("license-without-payment");
  }

  private PaymentOutcome lost(UUID id) {
    UUID payment = shop.bean(ReadPurchase.class).paymentOf(id).orElseThrow();
    return new PaymentOutcome(id, payment, Kind.ROLLED_BACK, "told");
  }
}
