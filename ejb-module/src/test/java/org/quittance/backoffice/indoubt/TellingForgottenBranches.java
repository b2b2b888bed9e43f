package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.refund.PaidBackShop;

/** The coordinator committed the rows and forgot the payment, whichever database is under them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TellingForgottenBranches {

  private static final Duration BOUND = Duration.ofSeconds(11);

  private TestAdapter adapter;
  private PaidBackShop paidBack;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    paidBack = PaidBackShop.offering(database, adapter, data);
    shop = paidBack.storefront();
  }

  @AfterAll
  void close() {
    paidBack.close();
    adapter.close();
  }

  private Counts roundAfter(Duration time) {
    shop.house().clock().pass(time);
    return shop.bean(JanitorRound.class).run();
  }

  @Test
  void capturesWhatItsPurchaseNames() {
    UUID buyer = shop.buyerWith(PRICE);
    shop.fate(Fate.OTHERS_UNTOLD);
    UUID id = shop.buy(buyer, "key").id();
    assertThat(shop.payments(id)).containsExactly("prepared");
    assertThat(shop.pending(buyer)).isEqualTo(PRICE);

    assertThat(roundAfter(BOUND).byName()).containsEntry("completed", 1L);
    assertThat(shop.payments(id)).containsExactly("captured");
    assertThat(shop.pending(buyer)).isZero();
    assertThat(shop.balance(buyer)).isZero();
    assertThat(roundAfter(BOUND).byName()).containsEntry("completed", 0L);
  }

  @Test
  void paysARefundThatIsGranted() {
    UUID id = paidBack.sold();
    shop.fate(Fate.OTHERS_UNTOLD);
    paidBack.refund(id, 600);
    assertThat(paidBack.paidBack(id)).isZero();

    assertThat(roundAfter(BOUND).byName()).containsEntry("completed", 1L);
    assertThat(paidBack.paidBack(id)).isEqualTo(600);
  }

  @Test
  void leavesWhatMayYetBeRolledBack() throws Exception {
    UUID buyer = shop.buyerWith(PRICE);
    shop.fate(Fate.UNDECIDED);
    assertThatThrownBy(() -> shop.buy(buyer, "key")).isInstanceOf(OutcomeUnknown.class);
    assertThat(roundAfter(BOUND).byName()).containsEntry("completed", 0L);
    UUID id = adapter.newestPurchase();
    assertThat(shop.payments(id)).containsExactly("prepared");

    shop.house().transactions().decide(false);
    assertThat(shop.payments(id)).containsExactly("voided");
    assertThat(shop.buy(buyer, "key").state()).isEqualTo(PurchaseState.CAPTURED);
  }

  @Test
  void leavesAReservationThatIsMadeAnewToItsOwnTransaction() {
    UUID id = paidBack.sold();
    shop.fate(Fate.OTHERS_LOST);
    paidBack.refund(id, 600);
    shop.fate(Fate.OTHERS_UNTOLD);
    paidBack.tell(id);

    assertThat(roundAfter(BOUND).byName()).containsEntry("completed", 0L);
    assertThat(paidBack.paidBack(id)).isZero();
  }
}
