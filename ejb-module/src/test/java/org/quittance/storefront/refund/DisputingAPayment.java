package org.quittance.storefront.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.DisputeNotPossible;
import org.quittance.settlement.dispute.DisputeState;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundNotPossible;
import org.quittance.storefront.house.TestAdapter;

/** Disputes over the real adapter: recorded always, once, and followed by the purchase. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DisputingAPayment {

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
  void bringsThePurchaseBackWhenWon() {
    UUID id = shop.sold();
    DisputeFacts dispute = shop.dispute(id, PRICE);
    assertThat(dispute.state()).isEqualTo(DisputeState.OPENED);
    assertThat(shop.state(id)).isEqualTo("disputed");
    assertThat(shop.storefront().proofs(id)).containsExactly("issued");
    assertThat(shop.decide(dispute, true).state()).isEqualTo(DisputeState.WON);
    assertThat(shop.decide(dispute, true).state()).isEqualTo(DisputeState.WON);
    assertThat(shop.state(id)).isEqualTo("captured");
    assertThat(shop.payment(id).disputedMinor()).isZero();
    assertThatThrownBy(() -> shop.decide(dispute, false)).isInstanceOf(DisputeNotPossible.class);
  }

  @Test
  void chargesBackWhenLost() {
    UUID id = shop.sold();
    shop.decide(shop.dispute(id, 1), false);
    assertThat(shop.state(id)).isEqualTo("charged_back");
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
  }

  @Test
  void waitsForTheLastOfSeveralDisputes() {
    UUID id = shop.sold();
    DisputeFacts first = shop.dispute(id, 100);
    DisputeFacts second = shop.dispute(id, 200);
    shop.decide(first, true);
    assertThat(shop.state(id)).isEqualTo("disputed");
    shop.decide(second, true);
    assertThat(shop.state(id)).isEqualTo("captured");
  }

  @Test
  void comesBackToWhatWasRefundedMeanwhile() {
    UUID id = shop.sold();
    DisputeFacts dispute = shop.dispute(id, 390);
    shop.refund(id, 600);
    assertThat(shop.state(id)).isEqualTo("disputed");
    assertThatThrownBy(() -> shop.refund(id, 1)).isInstanceOf(RefundNotPossible.class);
    shop.decide(dispute, true);
    assertThat(shop.state(id)).isEqualTo("partly_refunded");
    shop.refund(id, 390);
    assertThat(shop.state(id)).isEqualTo("refunded");
  }

  @Test
  void isRecordedAlwaysAndTheExcessIsNamed() {
    UUID id = shop.sold();
    shop.refund(id, PRICE);
    assertThat(shop.differences(id)).isEmpty();
    shop.dispute(id, PRICE);
    assertThat(shop.state(id)).isEqualTo("refunded");
    assertThat(shop.differences(id)).containsExactly("paid-back-beyond-capture");
  }

  @Test
  void isToldByNoticesOnceHoweverOftenTheyCome() throws Exception {
    UUID id = shop.sold();
    String reference = "N-" + id;
    try (PaymentConnection connection = adapter.connection()) {
      connection.openDispute(
          new DisputeReport(id, reference, new Amount(PRICE, "EUR"), "A bank says so."));
      shop.tell(id);
      shop.tell(id);
      assertThat(shop.state(id)).isEqualTo("disputed");
      connection.closeDispute(reference, false);
    }
    shop.tell(id);
    shop.tell(id);
    assertThat(shop.state(id)).isEqualTo("charged_back");
    assertThat(disputes(id)).extracting(DisputeFacts::state).containsExactly(DisputeState.LOST);
  }

  @Test
  void isOneWhetherOperatorOrNoticeTellsFirst() throws Exception {
    UUID id = shop.sold();
    DisputeFacts dispute = shop.dispute(id, PRICE);
    shop.tell(id);
    shop.decide(dispute, true);
    shop.tell(id);
    assertThat(disputes(id)).extracting(DisputeFacts::state).containsExactly(DisputeState.WON);
    assertThat(shop.state(id)).isEqualTo("captured");
  }

  @Test
  void racingARefundIsRecordedAndTheSumNeverHidden() throws Exception {
    for (int pair = 0; pair < 10; pair++) {
      UUID id = shop.sold();
      List<Object> outcomes =
          AtOnce.run(List.of(() -> shop.refund(id, 600), () -> shop.dispute(id, 600)));
      boolean refunded = outcomes.get(0) instanceof RefundFacts;
      assertThat(refunded || outcomes.get(0) instanceof RefundNotPossible).isTrue();
      assertThat(outcomes.get(1)).isInstanceOf(DisputeFacts.class);
      assertThat(shop.payment(id).disputedMinor()).isEqualTo(600);
      assertThat(shop.payment(id).refundedMinor()).isEqualTo(refunded ? 600 : 0);
      assertThat(shop.differences(id))
          .isEqualTo(refunded ? List.of("paid-back-beyond-capture") : List.of());
    }
  }

  private List<DisputeFacts> disputes(UUID id) {
    return shop.storefront()
        .bean(ReadDisputes.class)
        .list(Optional.of(id), Optional.empty(), Optional.empty(), 10);
  }
}
