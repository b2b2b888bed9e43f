package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import jakarta.ejb.EJBException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.Difference;
import org.quittance.storefront.purchase.FenceAttempt;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseInFlight;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/** The janitor's situations, whichever database is under them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndingWhatNobodyWorksOn {

  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private TestAdapter adapter;
  private Storefront first;
  private Storefront dead;
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
    dead = first.nextProcess();
    shop = first.nextProcess();
  }

  @AfterEach
  void stop() {
    dead.close();
    shop.close();
  }

  @AfterAll
  void close() {
    first.close();
    adapter.close();
  }

  private Counts roundAfter(Duration time) {
    shop.house().clock().pass(time);
    return shop.bean(JanitorRound.class).run();
  }

  private static UUID claim(Storefront by, UUID buyer) {
    return by.bean(ClaimPurchase.class)
        .claim(new ClaimKey(buyer, "key"), Storefront.request(1))
        .purchaseId();
  }

  private void settle(UUID id, Kind kind) {
    UUID payment = shop.bean(ReadPurchase.class).paymentOf(id).orElseThrow();
    shop.bean(SettlePurchase.class)
        .settle(new PaymentOutcome(id, payment, kind, "told"), "payment");
  }

  @Test
  void completesFromItsClaimWhatWasPaidForAndLeftNoRow() {
    UUID buyer = dead.buyerWith(1000);
    dead.fate(Fate.DATABASE_LOST);
    assertThatThrownBy(() -> dead.buy(buyer, "key")).isInstanceOf(RuntimeException.class);
    UUID id = shop.idOf(buyer);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CLAIMED);
    assertThat(shop.payments(id)).containsExactly("captured");

    assertThat(roundAfter(Duration.ofSeconds(4)).byName()).containsEntry("completed", 1L);

    PurchaseFacts purchase = shop.buy(buyer, "key");
    assertThat(purchase.id()).isEqualTo(id);
    assertThat(purchase.state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.bean(ReadBoxSet.class).read(purchase.boxSetId(), buyer)).isNotEmpty();
    assertThat(shop.proofs(id)).containsExactly("issued");
    assertThat(shop.balance(buyer)).isEqualTo(1000 - PRICE);
    assertThat(shop.payments(id)).containsExactly("captured");
    assertThat(shop.attempts(id)).containsExactly("fenced", "completed");
    assertThat(shop.history(id))
        .containsExactly(
            "buyer: null claimed",
            "janitor: claimed claimed",
            "janitor: claimed authorised",
            "janitor: authorised settling",
            "janitor: settling captured");
  }

  @Test
  void givesAHoldBackThatNobodyCameBackFor() throws Exception {
    UUID buyer = dead.buyerWith(1000);
    UUID id = claim(dead, buyer);
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(
          new HoldRequest(
              id, 1, buyer.toString(), new Amount(PRICE, "EUR"), PaymentMethod.credit()));
    }
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);

    assertThat(roundAfter(DEADLINE.minusSeconds(1)).byName()).containsEntry("left", 1L);
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);
    assertThat(roundAfter(Duration.ofSeconds(1)).byName()).containsEntry("voided", 1L);

    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.history(id))
        .endsWith(
            "janitor: claimed claimed", "janitor: claimed voiding", "janitor: voiding voided");
    assertThat(shop.buy(buyer, "key").state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.history(id)).contains("buyer: voided claimed");
    assertThat(shop.balance(buyer)).isEqualTo(1000 - PRICE);
  }

  @Test
  void abandonsAClaimThatHoldsNothingAndResumesItForItsBuyer() {
    UUID buyer = dead.buyerWith(1000);
    UUID id = claim(dead, buyer);

    assertThat(roundAfter(DEADLINE.minusSeconds(1)).byName()).containsEntry("left", 1L);
    assertThat(roundAfter(Duration.ofSeconds(1)).byName()).containsEntry("abandoned", 1L);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.ABANDONED);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("examined", 0L);

    PurchaseFacts resumed = shop.buy(buyer, "key");
    assertThat(resumed.id()).isEqualTo(id);
    assertThat(resumed.state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.attempts(id)).containsExactly("fenced", "fenced", "completed");
  }

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
  void leavesToItsCoordinatorWhatIsInDoubt() throws Exception {
    UUID buyer = dead.buyerWith(1000);
    dead.fate(Fate.UNDECIDED);
    assertThatThrownBy(() -> dead.buy(buyer, "key")).isInstanceOf(OutcomeUnknown.class);

    assertThat(roundAfter(DEADLINE.multipliedBy(2)).byName())
        .containsEntry("completed", 0L)
        .containsEntry("voided", 0L)
        .containsEntry("abandoned", 0L);
    UUID id = adapter.newestPurchase();
    assertThatThrownBy(() -> shop.bean(FenceAttempt.class).fence(id, 1, "a try"))
        .isInstanceOf(EJBException.class);
    dead.house().transactions().decide(true);

    PurchaseFacts purchase = shop.buy(buyer, "key");
    assertThat(purchase.id()).isEqualTo(id);
    assertThat(purchase.state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.attempts(id)).containsExactly("completed");
    assertThat(shop.balance(buyer)).isEqualTo(1000 - PRICE);
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

  @Test
  void leavesAPurchaseToItsBuyerOrEndsItButNeverBoth() throws Exception {
    UUID buyer = dead.buyerWith(20 * PRICE);
    for (int i = 0; i < 20; i++) {
      dead.bean(ClaimPurchase.class).claim(new ClaimKey(buyer, "race-" + i), Storefront.request(1));
    }
    shop.house().clock().pass(DEADLINE);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Counts> janitor = threads.submit(() -> shop.bean(JanitorRound.class).run());
      Future<Long> bought = threads.submit(() -> buyAll(buyer));
      assertThat(bought.get()).isEqualTo(20);
      assertThat(janitor.get().byName()).containsEntry("completed", 0L).containsEntry("voided", 0L);
    } finally {
      threads.shutdownNow();
    }
    assertThat(shop.balance(buyer)).isZero();
    assertThat(shop.pending(buyer)).isZero();
  }

  /** Buys under all the keys, each until it is bought; how many were. */
  private long buyAll(UUID buyer) throws InterruptedException {
    long bought = 0;
    for (int i = 0; i < 20; i++) {
      for (int tries = 0; tries < 50; tries++) {
        try {
          bought += shop.buy(buyer, "race-" + i).state() == PurchaseState.CAPTURED ? 1 : 0;
          break;
        } catch (PurchaseInFlight | EJBException busy) {
          Thread.sleep(100);
        }
      }
    }
    return bought;
  }

  @Test
  void resumesWhatWasInDoubtAndRolledBack() throws Exception {
    UUID buyer = dead.buyerWith(1000);
    dead.fate(Fate.UNDECIDED);
    assertThatThrownBy(() -> dead.buy(buyer, "key")).isInstanceOf(OutcomeUnknown.class);
    dead.house().transactions().decide(false);

    assertThat(roundAfter(DEADLINE).byName()).containsEntry("abandoned", 1L);
    UUID id = shop.idOf(buyer);
    assertThat(shop.payments(id)).containsExactly("voided");
    assertThat(shop.buy(buyer, "key").state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.payments(id)).containsExactly("voided", "captured");
  }

  @Test
  void leavesToALivingProcessWhatItWorksOn() {
    UUID buyer = shop.buyerWith(1000);
    UUID id = claim(shop, buyer);
    assertThat(roundAfter(BOUND).byName()).containsEntry("left", 1L);
    assertThat(shop.attempts(id)).isEmpty();
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("abandoned", 1L);
  }
}
