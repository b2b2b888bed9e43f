package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.settlement.refund.ReadRefunds;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundInFlight;
import org.quittance.settlement.refund.RefundKey;
import org.quittance.settlement.refund.RefundNotPossible;
import org.quittance.settlement.refund.RefundOrder;
import org.quittance.settlement.refund.RefundState;
import org.quittance.settlement.refund.RequestRefund;
import org.quittance.shared.Money;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.refund.PaidBackShop;

/** Refunds that were asked for and that nobody decides, whichever database is under them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndingRefundRequests {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String WHY = "The buyer asked for it.";

  private TestAdapter adapter;
  private PaidBackShop shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = PaidBackShop.offering(database, adapter, data);
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

  @Test
  void refusesWhatNobodyCarriedOutAndReplaysIt() {
    UUID id = shop.sold();
    UUID refund = requested(id, "key-" + id);
    assertThat(roundAfter(DEADLINE.minusSeconds(1)).byName()).containsEntry("examined", 0L);
    assertThat(roundAfter(Duration.ofSeconds(1)).byName()).containsEntry("refused", 1L);
    assertThat(read(refund).state()).isEqualTo(RefundState.REFUSED);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("examined", 0L);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> shop.refund(id, "key-" + id, 600))
          .isInstanceOfSatisfying(
              RefundNotPossible.class,
              refused -> assertThat(refused.code()).isEqualTo("refund-not-carried-out"));
    }
    assertAgree(id, 0);
    assertThat(shop.refund(id, "again-" + id, 600).state()).isEqualTo(RefundState.PAID);
  }

  @Test
  void refusesWhatWasRolledBackAndNotAskedForAgain() {
    UUID id = shop.sold();
    shop.storefront().fate(Fate.ROLLED_BACK);
    assertThatThrownBy(() -> shop.refund(id, "key-" + id, 600))
        .isInstanceOf(RuntimeException.class);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("refused", 1L);
    assertAgree(id, 0);
  }

  @Test
  void refusesWhatAProcessReservedThatNeverCameBack() {
    UUID id = shop.sold();
    UUID refund = requested(id, "key-" + id);
    adapter.reserveAndVanish(new RefundRequest(refund, id, new Amount(600, "EUR"), WHY));
    assertThat(shop.payment(id).refundedMinor()).isEqualTo(600);
    roundAfter(DEADLINE);
    assertThat(read(refund).state()).isEqualTo(RefundState.REFUSED);
    assertAgree(id, 0);
    assertThat(shop.refund(id, "again-" + id, 600).state()).isEqualTo(RefundState.PAID);
  }

  @Test
  void recordsWhatWasPaidAndLeftNoRecord() {
    UUID id = shop.sold();
    shop.storefront().fate(Fate.DATABASE_LOST);
    assertThatThrownBy(() -> shop.refund(id, "key-" + id, 600))
        .isInstanceOf(RuntimeException.class);
    assertThat(roundAfter(DEADLINE).byName()).containsEntry("completed", 1L);
    assertAgree(id, 600);
    assertThat(shop.state(id)).isEqualTo("partly_refunded");
    shop.tell(id);
    assertThat(shop.refund(id, "key-" + id, 600).state()).isEqualTo(RefundState.PAID);
    assertAgree(id, 600);
  }

  @Test
  void leavesToItsCoordinatorWhatIsInDoubt() throws Exception {
    for (boolean commit : new boolean[] {true, false}) {
      UUID id = shop.sold();
      shop.storefront().fate(Fate.UNDECIDED);
      assertThatThrownBy(() -> shop.refund(id, "key-" + id, 600))
          .isInstanceOf(RefundInFlight.class);
      assertThat(roundAfter(DEADLINE.multipliedBy(2)).byName())
          .containsEntry("completed", 0L)
          .containsEntry("refused", 0L);
      shop.storefront().house().transactions().decide(commit);
      roundAfter(DEADLINE.multipliedBy(2));
      assertAgree(id, commit ? 600 : 0);
    }
  }

  @Test
  void leavesARequestToItsClientOrEndsItButNeverBoth() throws Exception {
    List<UUID> sold = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sold.add(shop.sold());
    }
    sold.forEach(id -> requested(id, "key-" + id));
    shop.storefront().house().clock().pass(DEADLINE);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Counts> janitor =
          threads.submit(() -> shop.storefront().bean(JanitorRound.class).run());
      List<Object> answers = threads.submit(() -> sold.stream().map(this::ask).toList()).get();
      assertThat(janitor.get().byName().get("refused"))
          .isEqualTo(answers.stream().filter("refused"::equals).count());
    } finally {
      threads.shutdownNow();
    }
    sold.forEach(id -> assertAgree(id, ask(id).equals("refused") ? 0 : 600));
  }

  /** Asks under the purchase's key until there is an answer. */
  private Object ask(UUID id) {
    for (int tries = 0; tries < 100; tries++) {
      try {
        return shop.refund(id, "key-" + id, 600).state();
      } catch (RefundNotPossible refused) {
        return "refused";
      } catch (RefundInFlight | EJBException busy) {
        shop.storefront().house().clock().pass(Duration.ofMillis(200));
      }
    }
    throw new AssertionError("Refund of " + id + " was not decided.");
  }

  private UUID requested(UUID purchase, String key) {
    return shop.storefront()
        .bean(RequestRefund.class)
        .request(
            new RefundKey(PaidBackShop.OPERATOR.id(), key),
            new RefundOrder(purchase, new Money(600, "EUR"), WHY))
        .facts()
        .id();
  }

  private Counts roundAfter(Duration time) {
    shop.storefront().house().clock().pass(time);
    return shop.storefront().bean(JanitorRound.class).run();
  }

  private RefundFacts read(UUID refund) {
    return shop.storefront().bean(ReadRefunds.class).get(refund);
  }

  /** Account, adapter and settlement say the same. */
  private void assertAgree(UUID id, long minor) {
    assertThat(shop.paidBack(id)).as("paid into the account").isEqualTo(minor);
    assertThat(shop.payment(id).refundedMinor()).as("the adapter's sum").isEqualTo(minor);
    assertThat(shop.storefront().bean(ReadRefunds.class).grantedMinor(id))
        .as("settlement's sum")
        .isEqualTo(minor);
  }
}
