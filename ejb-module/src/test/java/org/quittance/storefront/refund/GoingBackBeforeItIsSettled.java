package org.quittance.storefront.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.processor.Fault;
import org.quittance.processor.Operation;
import org.quittance.processor.ProcessorDouble;
import org.quittance.settlement.dispute.DisputeNews;
import org.quittance.settlement.dispute.DisputeState;
import org.quittance.settlement.dispute.RecordDispute;
import org.quittance.settlement.refund.RefundState;
import org.quittance.shared.Money;
import org.quittance.storefront.house.CardHouse;
import org.quittance.storefront.house.TestAdapter;

/** The processor has taken a card's money, and the purchase does not say so yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GoingBackBeforeItIsSettled {

  private CardHouse cards;
  private ProcessorDouble processor;
  private TestAdapter adapter;
  private PaidBackShop shop;
  private UUID buyer;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    cards = CardHouse.open(database, data);
    processor = cards.processor();
    adapter = cards.adapter();
    shop = PaidBackShop.offering(database, adapter, data);
  }

  @AfterAll
  void close() {
    shop.close();
    cards.close();
  }

  @BeforeEach
  void come() {
    buyer = UUID.randomUUID();
  }

  @AfterEach
  void behave() {
    processor.behave();
  }

  private UUID settling() throws InterruptedException {
    processor.misbehave(Fault.next(0, Fault.Kind.ERROR_BEFORE, Operation.CAPTURE));
    UUID id = shop.storefront().buyByCard(buyer, "key", "tok_visa").purchase().id();
    processor.behave();
    takenAtTheProcessor(id);
    assertThat(shop.state(id)).isEqualTo("settling");
    return id;
  }

  private UUID claimed() throws InterruptedException {
    shop.storefront().fate(Fate.DATABASE_LOST);
    assertThatThrownBy(() -> shop.storefront().buyByCard(buyer, "key", "tok_visa"))
        .isInstanceOf(RuntimeException.class);
    UUID id = shop.storefront().idOf(buyer);
    takenAtTheProcessor(id);
    assertThat(shop.state(id)).isEqualTo("claimed");
    return id;
  }

  private void takenAtTheProcessor(UUID id) throws InterruptedException {
    Thread.sleep(50);
    adapter.doWhatIsDue();
    assertThat(shop.storefront().payments(id)).containsExactly("captured");
  }

  private UUID dispute(UUID id, UUID dispute, DisputeState state) {
    shop.storefront()
        .bean(RecordDispute.class)
        .record(new DisputeNews(dispute, id, state, new Money(PRICE, "EUR"), "gateway", "told"));
    return dispute;
  }

  @Test
  void keepsARefundWaitingUntilThePurchaseIsCaptured() throws InterruptedException {
    UUID id = settling();
    assertThatThrownBy(() -> shop.refund(id, "R-" + id, PRICE)).isInstanceOf(RefundTooEarly.class);
    assertThat(shop.payment(id).refundedMinor()).isZero();
    assertThat(shop.storefront().proofs(id)).containsExactly("pending");

    shop.storefront().tell(id);
    assertThat(shop.state(id)).isEqualTo("captured");
    assertThat(shop.refund(id, "R-" + id, PRICE).state()).isEqualTo(RefundState.GRANTED);
    assertThat(shop.state(id)).isEqualTo("refunded");
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
  }

  @Test
  void keepsARefundWaitingUntilThePurchaseIsThere() throws InterruptedException {
    UUID id = claimed();
    assertThatThrownBy(() -> shop.refund(id, "R-" + id, 1)).isInstanceOf(RefundTooEarly.class);
    shop.storefront().buyByCard(buyer, "key", "tok_visa");
    assertThat(shop.refund(id, "R-" + id, 1).state()).isEqualTo(RefundState.GRANTED);
    assertThat(shop.state(id)).isEqualTo("partly_refunded");
  }

  @Test
  void followsALostDisputeOnceItIsCaptured() throws InterruptedException {
    UUID id = settling();
    dispute(id, dispute(id, UUID.randomUUID(), DisputeState.OPENED), DisputeState.LOST);
    shop.storefront().tell(id);
    assertThat(shop.state(id)).isEqualTo("charged_back");
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
    shop.storefront().tell(id);
    assertThat(shop.state(id)).isEqualTo("charged_back");
  }

  @Test
  void followsAnOpenDisputeOnceItIsCaptured() throws InterruptedException {
    UUID id = settling();
    UUID dispute = dispute(id, UUID.randomUUID(), DisputeState.OPENED);
    shop.storefront().tell(id);
    assertThat(shop.state(id)).isEqualTo("disputed");
    dispute(id, dispute, DisputeState.WON);
    assertThat(shop.state(id)).isEqualTo("captured");
    assertThat(shop.storefront().proofs(id)).containsExactly("issued");
  }

  @Test
  void followsADisputeThatCameBeforeThePurchaseWasThere() throws InterruptedException {
    UUID id = claimed();
    dispute(id, dispute(id, UUID.randomUUID(), DisputeState.OPENED), DisputeState.LOST);
    shop.storefront().buyByCard(buyer, "key", "tok_visa");
    assertThat(shop.state(id)).isEqualTo("charged_back");
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
  }
}
