package org.quittance.storefront.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentNotice.Kind;
import org.quittance.distribution.house.Database;
import org.quittance.processor.Fault;
import org.quittance.processor.Operation;
import org.quittance.processor.ProcessorDouble;
import org.quittance.settlement.refund.ReadRefunds;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundState;
import org.quittance.storefront.house.CardHouse;
import org.quittance.storefront.house.TestAdapter;

/** A card is paid back afterwards, and what becomes of it arrives by notices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PayingACardBack {

  private CardHouse cards;
  private ProcessorDouble processor;
  private TestAdapter adapter;
  private PaidBackShop shop;
  private UUID id;
  private RefundFacts refund;

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
  void refund() {
    id = shop.soldByCard();
    refund = shop.refund(id, PRICE);
  }

  @AfterEach
  void behave() {
    processor.behave();
  }

  @Test
  void isGrantedAtOnceAndPaidOnceTheProcessorSaysSo() {
    assertThat(refund.state()).isEqualTo(RefundState.GRANTED);
    assertThat(shop.state(id)).isEqualTo("refunded");
    assertThat(shop.storefront().proofs(id)).containsExactly("revoked");
    adapter.doWhatIsDue();
    assertThat(now()).isEqualTo(RefundState.GRANTED);
    shop.tell(id);
    shop.tell(id);
    assertThat(now()).isEqualTo(RefundState.PAID);
  }

  @Test
  void isStuckWhileTheProcessorDoesNotSay() throws InterruptedException {
    processor.misbehave(Fault.next(0, Fault.Kind.DROP_AFTER, Operation.REFUND));
    adapter.doWhatIsDue();
    shop.tell(id);
    assertThat(now()).isEqualTo(RefundState.STUCK);
    processor.behave();
    Thread.sleep(50);
    adapter.doWhatIsDue();
    shop.tell(id);
    assertThat(now()).isEqualTo(RefundState.PAID);
  }

  @Test
  void isGrantedAnewWhenItComesBack() {
    PaymentNotice paid = told(Kind.REFUND_PAID);
    shop.tell(paid);
    shop.tell(told(Kind.REFUND_BOUNCED));
    assertThat(now()).isEqualTo(RefundState.BOUNCED);
    shop.tell(paid);
    assertThat(now()).as("a notice counts once").isEqualTo(RefundState.BOUNCED);
    shop.tell(told(Kind.REFUND_PAID));
    assertThat(now()).isEqualTo(RefundState.PAID);
    assertThat(shop.state(id)).isEqualTo("refunded");
  }

  @Test
  void isNotStuckByNewsThatComeLate() {
    shop.tell(told(Kind.REFUND_PAID));
    shop.tell(told(Kind.REFUND_STUCK));
    assertThat(now()).isEqualTo(RefundState.PAID);
  }

  @Test
  void leavesDisputesToTheProcessor() {
    assertThatThrownBy(() -> shop.dispute(id, 1)).isInstanceOf(DisputeByProcessor.class);
    assertThat(shop.payment(id).disputedMinor()).isZero();
  }

  private RefundState now() {
    return shop.storefront().bean(ReadRefunds.class).get(refund.id()).state();
  }

  private PaymentNotice told(Kind kind) {
    return new PaymentNotice(
        UUID.randomUUID(),
        kind,
        id,
        shop.payment(id).paymentId(),
        refund.id(),
        new Amount(PRICE, "EUR"),
        "The processor says so.",
        Instant.now());
  }
}
