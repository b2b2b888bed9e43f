package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.house.Fate;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.FenceAttempt;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseInFlight;
import org.quittance.storefront.purchase.PurchaseState;

/** The janitor's situations, whichever database is under them. */
abstract class EndingWhatNobodyWorksOn extends JanitorSituation {

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
  void leavesAPurchaseToItsBuyerOrEndsItButNeverBoth() throws Exception {
    UUID buyer = dead.buyerWith(20 * PRICE);
    List<UUID> claimed = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      claimed.add(
          dead.bean(ClaimPurchase.class)
              .claim(new ClaimKey(buyer, "race-" + i), Storefront.request(1))
              .purchaseId());
    }
    shop.house().clock().pass(DEADLINE);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Counts> janitor = threads.submit(() -> shop.bean(JanitorRound.class).run());
      Future<Long> bought = threads.submit(() -> buyAll(buyer));
      assertThat(bought.get()).isEqualTo(20);
      // A branch it meets between its two commits may be told what is committed; no purchase is.
      assertThat(janitor.get().byName()).containsEntry("voided", 0L);
    } finally {
      threads.shutdownNow();
    }
    assertThat(claimed)
        .allSatisfy(id -> assertThat(shop.history(id)).doesNotContain("janitor: settling captured"))
        .allSatisfy(id -> assertThat(shop.proofs(id)).containsExactly("issued"));
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
