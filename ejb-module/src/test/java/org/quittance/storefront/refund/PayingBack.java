package org.quittance.storefront.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.settlement.refund.ReadRefunds;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundInFlight;
import org.quittance.settlement.refund.RefundKeyReused;
import org.quittance.settlement.refund.RefundNotPossible;
import org.quittance.settlement.refund.RefundState;
import org.quittance.storefront.house.TestAdapter;

/** Refunds over the real adapter: both stores agree, whatever happens between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PayingBack {

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
  void paysAPartAndLeavesTheProofAsItIs() {
    UUID id = shop.sold();
    RefundFacts refund = shop.refund(id, 600);
    assertThat(refund.state()).isEqualTo(RefundState.PAID);
    assertAgree(id, 600);
    assertThat(shop.state(id)).isEqualTo("partly_refunded");
    assertThat(shop.storefront().proofs(id)).containsExactly("issued");
  }

  @Test
  void revokesTheProofWithTheLastOfTheMoney() {
    UUID id = shop.sold();
    shop.refund(id, 600);
    shop.refund(id, PRICE - 600);
    assertAgree(id, PRICE);
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
    assertThat(shop.storefront().history(id))
        .endsWith("settlement: captured partly_refunded", "settlement: partly_refunded refunded");
  }

  @Test
  void replaysARefusalAndRefusesAnotherBodyUnderItsKey() {
    UUID id = shop.sold();
    shop.refund(id, 600);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> shop.refund(id, "no-" + id, 600))
          .isInstanceOfSatisfying(
              RefundNotPossible.class,
              refused -> assertThat(refused.code()).isEqualTo("refund-exceeds-captured"));
    }
    assertThatThrownBy(() -> shop.refund(id, "no-" + id, 1)).isInstanceOf(RefundKeyReused.class);
    assertAgree(id, 600);
  }

  @Test
  void refusesToPayBackWhatWasNotTaken() {
    shop.storefront().fate(Fate.ROLLED_BACK);
    UUID buyer = shop.storefront().buyerWith(PRICE);
    assertThatThrownBy(() -> shop.storefront().buy(buyer, "key"))
        .isInstanceOf(RuntimeException.class);
    UUID id = shop.storefront().idOf(buyer);
    assertThatThrownBy(() -> shop.refund(id, 1))
        .isInstanceOfSatisfying(
            RefundNotPossible.class,
            refused -> assertThat(refused.code()).isEqualTo("nothing-captured"));
  }

  @Test
  void leavesNothingOfARefundThatDiedAndResumesItUnderItsKey() {
    UUID id = shop.sold();
    shop.storefront().fate(Fate.ROLLED_BACK);
    assertThatThrownBy(() -> shop.refund(id, "key-" + id, 600))
        .isInstanceOf(RuntimeException.class);
    assertAgree(id, 0);
    assertThat(shop.state(id)).isEqualTo("captured");
    shop.tell(id);
    assertAgree(id, 0);

    assertThat(shop.refund(id, "key-" + id, 600).state()).isEqualTo(RefundState.PAID);
    assertAgree(id, 600);
  }

  @Test
  void recordsUnderItsKeyWhatWasPaidAndLeftNoRecord() {
    UUID id = shop.sold();
    loseTheDatabase(id);
    assertThat(shop.refund(id, "key-" + id, PRICE).state()).isEqualTo(RefundState.PAID);
    assertAgree(id, PRICE);
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
  }

  @Test
  void recordsByItsNoticeWhatWasPaidAndLeftNoRecord() {
    UUID id = shop.sold();
    loseTheDatabase(id);
    shop.tell(id);
    shop.tell(id);
    assertAgree(id, PRICE);
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
    assertThat(shop.refund(id, "key-" + id, PRICE).state()).isEqualTo(RefundState.PAID);
    assertAgree(id, PRICE);
  }

  private void loseTheDatabase(UUID id) {
    shop.storefront().fate(Fate.DATABASE_LOST);
    assertThatThrownBy(() -> shop.refund(id, "key-" + id, PRICE))
        .isInstanceOf(RuntimeException.class);
    assertThat(shop.paidBack(id)).isEqualTo(PRICE);
    assertThat(shop.state(id)).isEqualTo("captured");
  }

  @Test
  void paysByItsNoticeWhatWasRecordedAndNeverPaid() {
    UUID id = shop.sold();
    shop.storefront().fate(Fate.OTHERS_LOST);
    shop.refund(id, PRICE);
    assertThat(shop.paidBack(id)).isZero();
    shop.tell(id);
    shop.tell(id);
    assertAgree(id, PRICE);
    assertThat(shop.state(id)).isEqualTo("refunded");
  }

  @Test
  void namesAGrantThatLostItsMoneyToADispute() {
    UUID id = shop.sold();
    shop.storefront().fate(Fate.OTHERS_LOST);
    shop.refund(id, 600);
    shop.dispute(id, PRICE);
    shop.tell(id);
    assertThat(shop.paidBack(id)).isZero();
    assertThat(shop.differences(id))
        .containsExactlyInAnyOrder("paid-back-beyond-capture", "refund-without-payment");
  }

  @Test
  void isInFlightWhileItsBranchesAreInDoubt() throws Exception {
    for (boolean commit : new boolean[] {true, false}) {
      UUID id = shop.sold();
      shop.storefront().fate(Fate.UNDECIDED);
      assertThatThrownBy(() -> shop.refund(id, "key-" + id, 600))
          .isInstanceOf(RefundInFlight.class);
      assertThat(shop.payment(id).refundedMinor()).isEqualTo(600);
      shop.storefront().house().transactions().decide(commit);
      // The first attempt may be at work for as long as a request may take.
      shop.storefront().house().clock().pass(Duration.ofSeconds(11));
      assertThat(shop.refund(id, "key-" + id, 600).state()).isEqualTo(RefundState.PAID);
      assertAgree(id, 600);
    }
  }

  @Test
  void ofTwoThatDoNotFitTogetherGrantsOne() throws Exception {
    for (int pair = 0; pair < 10; pair++) {
      UUID id = shop.sold();
      List<Object> outcomes = AtOnce.run(2, () -> shop.refund(id, 600));
      assertThat(outcomes).filteredOn(RefundFacts.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(RefundNotPossible.class::isInstance).hasSize(1);
      assertAgree(id, 600);
    }
  }

  @Test
  void ofManyThatJustFitTheLastRevokesTheProof() throws Exception {
    UUID id = shop.sold();
    List<Object> outcomes = AtOnce.run(12, () -> shop.refund(id, PRICE / 9));
    assertThat(outcomes).filteredOn(RefundFacts.class::isInstance).hasSize(9);
    assertThat(outcomes).filteredOn(RefundNotPossible.class::isInstance).hasSize(3);
    assertAgree(id, PRICE);
    assertThat(shop.state(id)).isEqualTo("refunded");
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
  }

  @Test
  void ofOneAskedForManyTimesAtOncePaysOne() throws Exception {
    UUID id = shop.sold();
    List<Object> outcomes = AtOnce.run(8, () -> shop.refund(id, "key-" + id, 100));
    assertThat(outcomes)
        .allMatch(outcome -> outcome instanceof RefundFacts || outcome instanceof RefundInFlight);
    assertThat(shop.refund(id, "key-" + id, 100).state()).isEqualTo(RefundState.PAID);
    assertAgree(id, 100);
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
