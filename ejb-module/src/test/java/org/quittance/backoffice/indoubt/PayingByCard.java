package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.processor.Effect;
import org.quittance.processor.Fault;
import org.quittance.processor.Operation;
import org.quittance.processor.ProcessorDouble;
import org.quittance.settlement.payment.PaymentDeclined;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.shared.Deadline;
import org.quittance.shared.Refusal;
import org.quittance.storefront.house.CardHouse;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.Difference;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseNotBegun;
import org.quittance.storefront.purchase.PurchaseNotVisible;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/** A card: its money is outside, and what the processor answers decides how it goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PayingByCard {

  private CardHouse cards;
  private ProcessorDouble processor;
  private TestAdapter adapter;
  private Storefront first;
  private Storefront shop;
  private UUID buyer;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    cards = CardHouse.open(database, data);
    processor = cards.processor();
    adapter = cards.adapter();
    first = new Storefront(database, adapter, data).offering();
  }

  @BeforeEach
  void start() {
    shop = first.nextProcess();
    buyer = UUID.randomUUID();
  }

  @AfterEach
  void behave() {
    processor.behave();
    shop.close();
  }

  @AfterAll
  void close() {
    first.close();
    cards.close();
  }

  /** What the processor did for this purchase, in order. */
  private List<Effect.Kind> effects(UUID purchaseId) {
    return processor.journal().stream()
        .filter(effect -> effect.metadata().containsValue(purchaseId.toString()))
        .map(Effect::kind)
        .toList();
  }

  private Counts roundAfter(Duration time) {
    shop.house().clock().pass(time);
    return shop.bean(JanitorRound.class).run();
  }

  private PaymentOutcome outcome(UUID id, Kind kind) {
    UUID payment = shop.bean(ReadPurchase.class).paymentOf(id).orElseGet(UUID::randomUUID);
    return new PaymentOutcome(id, payment, kind, "told");
  }

  private void settle(UUID id, Kind kind) {
    shop.bean(SettlePurchase.class).settle(outcome(id, kind), "payment");
  }

  @Test
  void isHeldThenCapturedWithinTheRequest() {
    Bought bought = shop.buyByCard(buyer, "key", "tok_visa");
    UUID id = bought.purchase().id();
    assertThat(bought.purchase().state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.proofs(id)).containsExactly("issued");
    assertThat(effects(id))
        .containsExactly(Effect.Kind.CREATE, Effect.Kind.HOLD, Effect.Kind.CAPTURE);
    assertThat(shop.history(id))
        .containsExactly(
            "buyer: null claimed",
            "server: claimed authorised",
            "server: authorised settling",
            "payment: settling captured");
    settle(id, Kind.CAPTURED);
    assertThat(shop.history(id)).hasSize(4);
  }

  /** As after a restored backup of the adapter's store alone. */
  @Test
  void isNamedAndNotChargedAgainWhenTheAdapterForgotIt() throws Exception {
    UUID id = shop.buyByCard(buyer, "key", "tok_visa").purchase().id();
    List<Effect.Kind> before = effects(id);
    adapter.forget(id);
    shop.bean(UnpaidPurchases.class).sendBack();
    settle(id, Kind.ROLLED_BACK);
    roundAfter(Duration.ofSeconds(30));
    roundAfter(Duration.ofSeconds(30));

    assertThat(effects(id)).isEqualTo(before);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.SETTLING);
    assertThat(shop.house().fired())
        .filteredOn(Difference.class::isInstance)
        .extracting(event -> ((Difference) event).kind())
        .contains("card-payment-without-record")
        .containsOnly("card-payment-without-record");
  }

  @Test
  void isSettlingWhileTheProcessorDoesNotSay() {
    processor.misbehave(Fault.next(0, Fault.Kind.ERROR_BEFORE, Operation.CAPTURE));
    Bought bought = shop.buyByCard(buyer, "key", "tok_visa");
    UUID id = bought.purchase().id();
    assertThat(bought.purchase().state()).isEqualTo(PurchaseState.SETTLING);
    assertThat(bought.purchase().boxSetId()).isNotNull();
    assertThat(shop.proofs(id)).containsExactly("pending");
    assertThat(shop.buyByCard(buyer, "key", "tok_visa").purchase().state())
        .isEqualTo(PurchaseState.SETTLING);
    roundAfter(Duration.ofSeconds(4));
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.SETTLING);

    processor.behave();
    assertThat(roundAfter(Duration.ofSeconds(1)).byName()).containsEntry("completed", 1L);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.proofs(id)).containsExactly("issued");
    assertThat(effects(id)).filteredOn(Effect.Kind.CAPTURE::equals).hasSize(1);
  }

  @Test
  void losesItsProofsWhenTheProcessorWillNeverCapture() {
    assertThatThrownBy(() -> shop.buyByCard(buyer, "key", "tok_expire"))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("payment-declined");
    UUID id = shop.idOf(buyer);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURE_FAILED);
    assertThat(shop.proofs(id)).containsExactly("revoked");
  }

  @Test
  void isDeclinedForGood() {
    assertThatThrownBy(() -> shop.buyByCard(buyer, "key", "tok_decline"))
        .isInstanceOf(PaymentDeclined.class);
    assertThatThrownBy(() -> shop.buyByCard(buyer, "key", "tok_decline"))
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("payment-declined");
    UUID id = shop.idOf(buyer);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.DECLINED);
    assertThat(effects(id)).doesNotContain(Effect.Kind.HOLD);
  }

  @Test
  void waitsForItsPayerToAct() {
    Bought asked = shop.buyByCard(buyer, "key", "tok_action");
    UUID id = asked.purchase().id();
    assertThat(asked.purchase().state()).isEqualTo(PurchaseState.REQUIRES_ACTION);
    assertThat(asked.redirectUrl()).isPresent();
    assertThat(shop.buyByCard(buyer, "key", "tok_action").redirectUrl())
        .isEqualTo(asked.redirectUrl());

    processor.act(intent(id), true);
    Bought bought = shop.buyByCard(buyer, "key", "tok_action");
    assertThat(bought.purchase().id()).isEqualTo(id);
    assertThat(bought.purchase().state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(effects(id)).filteredOn(Effect.Kind.HOLD::equals).hasSize(1);
    assertThat(shop.history(id)).contains("payment: claimed requires_action");
  }

  private String intent(UUID purchaseId) {
    return processor.journal().stream()
        .filter(effect -> effect.metadata().containsValue(purchaseId.toString()))
        .map(Effect::intent)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isGivenUpWhenItsPayerNeverActs() {
    UUID id = shop.buyByCard(buyer, "key", "tok_action").purchase().id();
    roundAfter(Duration.ofMinutes(14));
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.REQUIRES_ACTION);
    roundAfter(Duration.ofMinutes(1));
    adapter.doWhatIsDue();
    roundAfter(Duration.ofSeconds(30));
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(effects(id)).endsWith(Effect.Kind.CANCEL).doesNotContain(Effect.Kind.HOLD);
  }

  @Test
  void isAskedForAgainUnderTheSameKeyWhenTheAnswerWasLost() {
    processor.misbehave(Fault.next(0, Fault.Kind.DROP_AFTER, Operation.CONFIRM));
    processor.misbehave(Fault.next(0, Fault.Kind.DROP_BEFORE, Operation.READ));
    assertThatThrownBy(() -> shop.buyByCard(buyer, "key", "tok_visa"))
        .isInstanceOf(OutcomeUnknown.class);
    processor.behave();
    Bought bought = shop.buyByCard(buyer, "key", "tok_visa");
    assertThat(bought.purchase().state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(effects(bought.purchase().id()))
        .containsExactly(Effect.Kind.CREATE, Effect.Kind.HOLD, Effect.Kind.CAPTURE);
  }

  @Test
  void isGivenBackWhenItsAnswerWasLostAndNobodyAsksAgain() {
    processor.misbehave(Fault.next(0, Fault.Kind.ERROR_KEPT, Operation.CONFIRM));
    processor.misbehave(Fault.next(0, Fault.Kind.ERROR_BEFORE, Operation.READ));
    assertThatThrownBy(() -> shop.buyByCard(buyer, "key", "tok_visa"))
        .isInstanceOf(OutcomeUnknown.class);
    UUID id = shop.idOf(buyer);
    processor.behave();
    roundAfter(Duration.ofSeconds(61));
    adapter.doWhatIsDue();
    roundAfter(Duration.ofSeconds(30));
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.VOIDED);
    assertThat(effects(id)).endsWith(Effect.Kind.CANCEL).doesNotContain(Effect.Kind.CAPTURE);
  }

  @Test
  void isAskedForNoMoneyWhenNobodyWaitsForItAnyMore() {
    Deadline deadline = Deadline.in(Duration.ZERO);
    deadline.abandon();
    var asked =
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line(Storefront.SKU, 1)), "card", "EUR", "tok_visa");
    assertThatThrownBy(
            () -> shop.bean(BuyLicenses.class).buy(new ClaimKey(buyer, "key"), asked, deadline))
        .isInstanceOf(PurchaseNotBegun.class);
    assertThat(effects(shop.idOf(buyer))).isEmpty();
    assertThat(shop.buyByCard(buyer, "key", "tok_visa").purchase().state())
        .isEqualTo(PurchaseState.CAPTURED);
  }

  @Test
  void sendsNewsBackWhoseRowIsYetToCome() {
    UUID id = shop.buyByCard(buyer, "key", "tok_action").purchase().id();
    assertThatThrownBy(() -> settle(id, Kind.CAPTURED))
        .hasRootCauseInstanceOf(PurchaseNotVisible.class);
    settle(id, Kind.ROLLED_BACK);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.REQUIRES_ACTION);
  }

  @Test
  void isTakenAnewWhenThePlatformLostIt() {
    shop.fate(Fate.OTHERS_LOST);
    UUID id = shop.buyByCard(buyer, "key", "tok_visa").purchase().id();
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.SETTLING);
    adapter.doWhatIsDue();
    assertThat(effects(id)).contains(Effect.Kind.CANCEL);

    assertThat(roundAfter(Duration.ofSeconds(15)).byName()).containsEntry("retaken", 1L);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.proofs(id)).containsExactly("issued");
    assertThat(effects(id)).filteredOn(Effect.Kind.CAPTURE::equals).hasSize(1);
  }
}
