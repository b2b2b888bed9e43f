package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.shared.Deadline;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.AcknowledgePurchase;
import org.quittance.storefront.purchase.AlreadyCaptured;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.CancelPurchase;
import org.quittance.storefront.purchase.Capture;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.NothingToAcknowledge;
import org.quittance.storefront.purchase.PurchaseCancelled;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseInFlight;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReceiptTooLate;

/** Money is set aside, and taken when the buyer acknowledges the receipt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WaitingForTheReceipt {

  private static final Duration DEADLINE = Duration.ofDays(3);

  private TestAdapter adapter;
  private Storefront first;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    first = new Storefront(database, adapter, data).offering();
  }

  @BeforeEach
  void start() {
    shop = first.nextProcess();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  @AfterAll
  void close() {
    first.close();
    adapter.close();
  }

  private PurchaseFacts buy(UUID buyer) {
    var asked =
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line(Storefront.SKU, 1)),
            "credit",
            "EUR",
            null,
            Capture.ON_RECEIPT);
    return shop.bean(BuyLicenses.class)
        .buy(new ClaimKey(buyer, "key"), asked, Deadline.in(Duration.ofSeconds(10)))
        .purchase();
  }

  private PurchaseFacts acknowledge(PurchaseFacts purchase) {
    return shop.bean(AcknowledgePurchase.class).acknowledge(purchase.id(), purchase.buyerId());
  }

  private PurchaseFacts cancel(PurchaseFacts purchase) {
    return shop.bean(CancelPurchase.class).cancel(purchase.id(), purchase.buyerId());
  }

  private void roundAfter(Duration time) {
    shop.house().clock().pass(time);
    shop.bean(JanitorRound.class).run();
  }

  @Test
  void holdsTheMoneyAndGivesTheBoxSetWithProofsThatWait() {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    assertThat(purchase.state()).isEqualTo(PurchaseState.AUTHORISED);
    assertThat(purchase.acknowledgeBy()).isAfter(purchase.createdAt());
    assertThat(shop.bean(ReadBoxSet.class).read(purchase.boxSetId(), buyer)).isNotEmpty();
    assertThat(shop.proofs(purchase.id())).containsExactly("pending");
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);
    assertThat(shop.balance(buyer)).isEqualTo(1000);
    assertThat(buy(buyer)).isEqualTo(purchase);
    roundAfter(DEADLINE.minusSeconds(1));
    assertThat(shop.purchase(purchase.id()).state()).isEqualTo(PurchaseState.AUTHORISED);
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);
  }

  /** The purchase named its payment before the transaction that takes it began. */
  @Test
  void leavesAnAcknowledgementInDoubtToItsCoordinator() throws Exception {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    shop.fate(Fate.UNDECIDED);
    assertThatThrownBy(() -> acknowledge(purchase)).isInstanceOf(RuntimeException.class);
    roundAfter(Duration.ofSeconds(11));
    assertThat(shop.payments(purchase.id())).containsExactly("prepared");

    shop.house().transactions().decide(false);
    assertThat(shop.balance(buyer)).isEqualTo(1000);
    assertThat(shop.payments(purchase.id())).doesNotContain("captured");
  }

  @Test
  void takesItWhenTheReceiptIsAcknowledgedOnce() {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    PurchaseFacts done = acknowledge(purchase);
    assertThat(done.state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(done.acknowledgedAt()).isNotNull();
    assertThat(acknowledge(purchase)).isEqualTo(done);
    assertThat(shop.proofs(purchase.id())).containsExactly("issued");
    assertThat(shop.balance(buyer)).isEqualTo(1000 - PRICE);
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.history(purchase.id()))
        .containsExactly(
            "buyer: null claimed",
            "server: claimed authorised",
            "buyer: authorised settling",
            "server: settling captured");
    assertThatThrownBy(() -> cancel(purchase)).isInstanceOf(AlreadyCaptured.class);
  }

  @Test
  void givesItBackWhenNobodyAcknowledgesInTime() {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    roundAfter(DEADLINE);
    assertThat(shop.purchase(purchase.id()).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(shop.proofs(purchase.id())).containsExactly("revoked");
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.balance(buyer)).isEqualTo(1000);
    assertThatThrownBy(() -> acknowledge(purchase)).isInstanceOf(NothingToAcknowledge.class);
    assertThat(buy(buyer).state()).as("the same purchase").isEqualTo(PurchaseState.VOIDED);
  }

  @Test
  void isTooLateFromTheDeadlineOnAlsoBeforeTheJanitorCame() {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    shop.house().clock().pass(DEADLINE);
    assertThatThrownBy(() -> acknowledge(purchase)).isInstanceOf(ReceiptTooLate.class);
    assertThat(shop.balance(buyer)).isEqualTo(1000);
  }

  @Test
  void givesItBackWhenTheBuyerCancels() {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    assertThat(cancel(purchase).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(cancel(purchase).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(shop.proofs(purchase.id())).containsExactly("revoked");
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.balance(buyer)).isEqualTo(1000);
  }

  private PurchaseFacts lostByThePlatform(UUID buyer) {
    PurchaseFacts purchase = buy(buyer);
    shop.fate(Fate.DATABASE_LOST);
    assertThatThrownBy(() -> acknowledge(purchase)).isInstanceOf(RuntimeException.class);
    assertThat(shop.payments(purchase.id())).containsExactly("captured");
    assertThat(shop.purchase(purchase.id()).state()).isEqualTo(PurchaseState.AUTHORISED);
    assertThatThrownBy(() -> cancel(purchase)).isInstanceOf(AlreadyCaptured.class);
    return purchase;
  }

  @Test
  void followsTheMoneyAtOnceWhereThePlatformLostItsOwnHalf() {
    PurchaseFacts purchase = lostByThePlatform(shop.buyerWith(1000));
    shop.tell(purchase.id());
    assertThat(shop.purchase(purchase.id()).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.proofs(purchase.id())).containsExactly("issued");
    assertThat(shop.history(purchase.id()))
        .endsWith("payment: authorised settling", "payment: settling captured");
    shop.tell(purchase.id());
    assertThat(shop.history(purchase.id())).hasSize(4);
  }

  @Test
  void followsTheMoneyInTheEndAlsoIfNobodyTells() {
    PurchaseFacts purchase = lostByThePlatform(shop.buyerWith(1000));
    roundAfter(DEADLINE);
    roundAfter(Duration.ofSeconds(4));
    assertThat(shop.purchase(purchase.id()).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.proofs(purchase.id())).containsExactly("issued");
  }

  @Test
  void endsWhatIsNotHeldAnyMore() throws Exception {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(purchase.id(), "lost by the processor");
    }
    assertThatThrownBy(() -> acknowledge(purchase)).isInstanceOf(ReceiptTooLate.class);
    assertThat(shop.purchase(purchase.id()).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(shop.proofs(purchase.id())).containsExactly("revoked");
    assertThat(shop.balance(buyer)).isEqualTo(1000);
  }

  @Test
  void neverResumesWhatWasCancelledBeforeItWasBought() {
    UUID buyer = shop.buyerWith(1000);
    UUID id =
        shop.bean(ClaimPurchase.class)
            .claim(new ClaimKey(buyer, "key"), Storefront.request(1))
            .purchaseId();
    assertThatThrownBy(() -> shop.bean(CancelPurchase.class).cancel(id, buyer))
        .isInstanceOf(PurchaseInFlight.class);
    shop.house().clock().pass(Duration.ofSeconds(11));
    assertThat(shop.bean(CancelPurchase.class).cancel(id, buyer).state())
        .isEqualTo(PurchaseState.ABANDONED);
    assertThatThrownBy(() -> shop.buy(buyer, "key")).isInstanceOf(PurchaseCancelled.class);
    assertThat(shop.balance(buyer)).isEqualTo(1000);
  }

  @RepeatedTest(10)
  void isTakenOrGivenBackAndNeverBothWhoeverComesAtOnce() throws Exception {
    UUID buyer = shop.buyerWith(1000);
    PurchaseFacts purchase = buy(buyer);
    var together = new CyclicBarrier(4);
    var pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        boolean acknowledges = i % 2 == 0;
        all.add(
            pool.submit(
                () -> {
                  together.await();
                  return acknowledges ? acknowledge(purchase) : cancel(purchase);
                }));
      }
      for (Future<?> one : all) {
        try {
          one.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
          assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
        }
      }
    } finally {
      pool.shutdownNow();
    }
    // A lock that was not had in time leaves it undecided, and whoever comes next decides.
    roundAfter(DEADLINE);
    boolean taken = shop.purchase(purchase.id()).state() == PurchaseState.CAPTURED;
    assertThat(shop.purchase(purchase.id()).state())
        .isIn(PurchaseState.CAPTURED, PurchaseState.VOIDED);
    assertThat(shop.balance(buyer)).isEqualTo(taken ? 1000 - PRICE : 1000);
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.proofs(purchase.id())).containsExactly(taken ? "issued" : "revoked");
    assertThat(shop.payments(purchase.id())).containsExactly(taken ? "captured" : "voided");
  }
}
