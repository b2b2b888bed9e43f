package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.shared.Deadline;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.purchase.AcknowledgePurchase;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.Capture;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.CompletePurchase;
import org.quittance.storefront.purchase.GiveBackStray;
import org.quittance.storefront.purchase.PurchaseInFlight;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;

/** Credit to be taken on receipt was set aside after the janitor had abandoned its purchase. */
abstract class HoldingTooLate extends JanitorSituation {

  private static final PurchaseRequest ASKED =
      new PurchaseRequest(
          List.of(new PurchaseRequest.Line(Storefront.SKU, 1)),
          "credit",
          "EUR",
          null,
          Capture.ON_RECEIPT);

  private UUID buyer;
  private UUID id;
  private UUID payment;

  @BeforeEach
  void holdForAnAbandonedPurchase() throws PaymentException {
    buyer = dead.buyerWith(1000);
    id = claimed(dead);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("abandoned", 1L);
    payment = hold(1);
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);
  }

  private UUID hold(int attempt) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      return connection
          .authorise(
              new HoldRequest(
                  id, attempt, buyer.toString(), new Amount(PRICE, "EUR"), PaymentMethod.credit()))
          .paymentId();
    }
  }

  private UUID claimed(Storefront by) {
    return by.bean(ClaimPurchase.class).claim(new ClaimKey(buyer, "key"), ASKED).purchaseId();
  }

  private PurchaseState buy() {
    return shop.bean(BuyLicenses.class)
        .buy(new ClaimKey(buyer, "key"), ASKED, Deadline.in(BOUND))
        .purchase()
        .state();
  }

  private boolean giveBack() {
    return shop.bean(GiveBackStray.class).giveBack(id);
  }

  /** Nothing of it is taken, and no round finds any more to do. */
  private void assertGivenBack() {
    assertThat(shop.payments(id)).containsOnly("voided");
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.balance(buyer)).isEqualTo(1000);
    assertThat(giveBack()).isFalse();
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("examined", 0L);
  }

  private void assertTakenOnReceipt() {
    shop.bean(AcknowledgePurchase.class).acknowledge(id, buyer);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.balance(buyer)).isEqualTo(1000 - PRICE);
    assertThat(shop.pending(buyer)).isZero();
  }

  @Test
  void isGivenBackOnceItsTimeIsUpAndTheBuyerMayComeBack() {
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("voided", 1L);

    assertGivenBack();
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.ABANDONED);
    assertThat(shop.history(id))
        .endsWith("janitor: claimed abandoned", "janitor: abandoned abandoned");
    assertThat(buy()).isEqualTo(PurchaseState.AUTHORISED);
    assertThat(shop.payments(id)).containsExactly("voided", "held");
    assertTakenOnReceipt();
  }

  /** The newest payment is not always the one that holds something. */
  @Test
  void isGivenBackAlsoBehindALaterAttemptsPayment() throws PaymentException {
    assertThat(giveBack()).isTrue();
    hold(3);
    assertThat(giveBack()).isTrue();
    hold(2);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("voided", 1L);
    assertGivenBack();
  }

  @Test
  void isLeftUntilItsTimeIsUp() {
    try (Storefront prompt = first.nextProcess()) {
      assertThat(prompt.bean(JanitorRound.class).run().byName()).containsEntry("examined", 0L);
    }
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);
    assertThat(giveBack()).isTrue();
  }

  @Test
  void isNeverTakenByTheAttemptThatAskedForIt() {
    assertThatThrownBy(
            () -> dead.bean(CompletePurchase.class).complete(id, 1, Optional.of(payment), "server"))
        .isInstanceOf(PurchaseInFlight.class);
    assertThat(shop.payments(id)).containsExactly("held");
    assertThat(giveBack()).isTrue();
    assertGivenBack();
  }

  /** The adapter had decided, and nothing was written in the license database. */
  @Test
  void isGivenBackOnceWhereTheJanitorDiesInBetween() throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(id, "a janitor that dies after this");
    }
    assertGivenBack();
    assertThat(shop.history(id)).endsWith("janitor: claimed abandoned");
  }

  @Test
  void isGivenBackOnceByTwoJanitors() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> other = () -> first.bean(GiveBackStray.class).giveBack(id);
      List<Future<Boolean>> both = threads.invokeAll(List.of(this::giveBack, other));
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      threads.shutdownNow();
    }
    assertGivenBack();
    assertThat(shop.history(id)).containsOnlyOnce("janitor: abandoned abandoned");
  }

  @Test
  void belongsToTheBuyerWhoTookThePurchaseUpAgain() {
    assertThat(claimed(shop)).isEqualTo(id);
    assertThat(giveBack()).isFalse();
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("voided", 1L);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.VOIDED);
    assertGivenBack();
  }

  @Test
  void paysForThePurchaseOnceItsBuyerComesBackMeanwhile() {
    assertThat(buy()).isEqualTo(PurchaseState.AUTHORISED);
    assertThat(giveBack()).isFalse();
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("examined", 0L);
    assertThat(shop.payments(id)).containsExactly("held");
    assertTakenOnReceipt();
  }
}
