package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.CardRefund;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.gateway.outside.RefundReply;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.processor.Effect;
import org.quittance.processor.Fault;
import org.quittance.processor.Fault.Kind;
import org.quittance.processor.Operation;
import org.quittance.processor.ProcessorDouble;

/** Stripe's library against a processor that misbehaves; what is certain is told by its journal. */
class StripeGatewayTest {
  @TempDir Path folder;
  private ProcessorDouble processor;
  private StripeGateway gateway;

  @BeforeEach
  void start() {
    processor = ProcessorDouble.start(folder.resolve("journal"));
    ProcessorSettings usual = ProcessorSettings.ledgerOnly();
    gateway =
        new StripeGateway(
            new ProcessorSettings(
                true,
                processor.url(),
                "sk_test",
                "https://shop/back",
                Duration.ofMillis(800),
                usual.concurrency(),
                usual.breakerFailures(),
                usual.breakerPause(),
                usual.retry()));
  }

  @AfterEach
  void stop() {
    processor.close();
  }

  @Test
  void setsNothingAsideBeforeItIsConfirmed() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = created(charge);
    assertThat(created(charge)).isEqualTo(reference);
    assertThat(effects()).containsExactly(Effect.Kind.CREATE);
    assertThat(gateway.lookUp(reference)).isEqualTo(new Reply.Created(reference));
    assertThat(gateway.confirm(charge, reference)).isEqualTo(new Reply.Held());
    assertThat(gateway.confirm(charge, reference)).isEqualTo(new Reply.Held());
    assertThat(effects()).containsExactly(Effect.Kind.CREATE, Effect.Kind.HOLD);
  }

  @Test
  void namesThePurchaseAndKeysEachStepByIt() throws Exception {
    CardCharge charge = charge("tok_good");
    held(charge);
    Effect hold = processor.journal().get(1);
    assertThat(hold.key()).isEqualTo(charge.purchaseId() + "-1-confirm");
    assertThat(hold.metadata())
        .containsEntry("purchase", charge.purchaseId().toString())
        .containsEntry("attempt", "1");
    assertThat(hold.amount()).isEqualTo(1_000);
    assertThat(hold.currency()).isEqualTo("eur");
  }

  @ParameterizedTest
  @CsvSource({"tok_decline", "tok_insufficient"})
  void tellsADecline(String token) throws Exception {
    CardCharge charge = charge(token);
    String reference = created(charge);
    Reply declined = gateway.confirm(charge, reference);
    assertThat(declined)
        .isInstanceOfSatisfying(
            Reply.Refused.class, no -> assertThat(no.code()).isEqualTo("payment-declined"));
    assertThat(gateway.confirm(charge, reference)).isInstanceOf(Reply.Refused.class);
  }

  @Test
  void sendsThePayerToStripesPage() throws Exception {
    CardCharge charge = charge("tok_action");
    String reference = created(charge);
    assertThat(gateway.confirm(charge, reference))
        .isInstanceOfSatisfying(
            Reply.RequiresAction.class, ask -> assertThat(ask.url()).contains(reference));
    processor.act(reference, true);
    assertThat(gateway.lookUp(reference)).isEqualTo(new Reply.Held());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BUSY",
        "ERROR_BEFORE",
        "ERROR_AFTER",
        "ERROR_KEPT",
        "DROP_BEFORE",
        "DROP_AFTER",
        "DELAY_BEFORE",
        "DELAY_AFTER"
      })
  void takesNoErrorForAnAnswer(Kind kind) throws Exception {
    CardCharge charge = charge("tok_good");
    processor.misbehave(Fault.next(2, kind, Operation.CREATE).taking(1_500));
    unknown(() -> gateway.create(charge));
    processor.behave();
    CardCharge other = charge("tok_good");
    String reference = created(other);
    processor.misbehave(Fault.next(2, kind, Operation.CONFIRM).taking(1_500));
    unknown(() -> gateway.confirm(other, reference));
    processor.behave();
    assertThat(gateway.lookUp(reference)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BUSY",
        "ERROR_BEFORE",
        "ERROR_AFTER",
        "ERROR_KEPT",
        "DROP_BEFORE",
        "DROP_AFTER",
        "DELAY_BEFORE",
        "DELAY_AFTER",
        "FORGET"
      })
  void capturesOnceInTheEnd(Kind kind) throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    processor.misbehave(Fault.next(2, kind, Operation.CAPTURE).taking(1_000));
    if (kind == Kind.FORGET) {
      assertThat(gateway.capture(charge, reference, 0)).isEqualTo(new Reply.Taken());
    } else {
      unknown(() -> gateway.capture(charge, reference, 0));
    }
    processor.behave();
    Thread.sleep(kind.name().startsWith("DELAY") ? 1_200 : 0);
    assertThat(gateway.capture(charge, reference, 1)).isEqualTo(new Reply.Taken());
    assertThat(gateway.capture(charge, reference, 2)).isEqualTo(new Reply.Taken());
    assertThat(effects()).containsOnlyOnce(Effect.Kind.CAPTURE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR_AFTER", "ERROR_KEPT", "DROP_BEFORE", "DROP_AFTER", "FORGET"})
  void cancelsInTheEnd(Kind kind) throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    processor.misbehave(Fault.next(2, kind, Operation.CANCEL));
    if (kind != Kind.FORGET) {
      unknown(() -> gateway.cancel(charge, reference, 0));
    }
    processor.behave();
    assertThat(gateway.cancel(charge, reference, 1)).isInstanceOf(Reply.GivenBack.class);
    assertThat(gateway.cancel(charge, reference, 2)).isInstanceOf(Reply.GivenBack.class);
    assertThat(effects()).containsOnlyOnce(Effect.Kind.CANCEL);
  }

  @Test
  void tellsWhatCanNeverBeCaptured() throws Exception {
    CardCharge expired = charge("tok_good");
    String reference = held(expired);
    processor.expire(reference);
    assertThat(gateway.capture(expired, reference, 0))
        .isEqualTo(new Reply.GivenBack("hold-expired", "The hold expired at the processor."));
    CardCharge cancelled = charge("tok_good");
    String other = held(cancelled);
    gateway.cancel(cancelled, other, 0);
    assertThat(gateway.capture(cancelled, other, 0))
        .isInstanceOfSatisfying(
            Reply.GivenBack.class, gone -> assertThat(gone.code()).isEqualTo("hold-cancelled"));
    assertThat(gateway.confirm(cancelled, other)).isNotNull();
    assertThat(effects()).doesNotContain(Effect.Kind.CAPTURE);
  }

  @Test
  void doesNotCancelWhatWasTaken() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    gateway.capture(charge, reference, 0);
    assertThat(gateway.cancel(charge, reference, 0)).isEqualTo(new Reply.Taken());
  }

  @Test
  void knowsThatALostPaymentIsMissing() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = created(charge);
    processor.lose(reference);
    assertThat(gateway.confirm(charge, reference)).isEqualTo(new Reply.Missing());
    assertThat(gateway.lookUp(reference)).isEqualTo(new Reply.Missing());
    assertThat(gateway.capture(charge, reference, 0)).isEqualTo(new Reply.Missing());
    assertThat(gateway.cancel(charge, reference, 0)).isEqualTo(new Reply.Missing());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ERROR_BEFORE", "ERROR_AFTER", "ERROR_KEPT", "DROP_BEFORE", "DROP_AFTER", "FORGET"})
  void refundsOnceInTheEnd(Kind kind) throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    gateway.capture(charge, reference, 0);
    UUID id = UUID.randomUUID();
    Amount amount = new Amount(400, "EUR");
    processor.misbehave(Fault.next(2, kind, Operation.REFUND));
    CardRefund first = new CardRefund(id, 0, reference, amount, 0);
    if (kind == Kind.FORGET) {
      assertThat(gateway.refund(first)).isInstanceOf(RefundReply.Paid.class);
    } else {
      unknown(() -> gateway.refund(first));
    }
    processor.behave();
    for (int tries = 1; tries < 3; tries++) {
      assertThat(gateway.refund(new CardRefund(id, 0, reference, amount, tries)))
          .isInstanceOf(RefundReply.Paid.class);
    }
    assertThat(effects()).containsOnlyOnce(Effect.Kind.REFUND);
  }

  @Test
  void tellsARefundThatIsTooMuchOrCameBack() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    gateway.capture(charge, reference, 0);
    UUID id = UUID.randomUUID();
    assertThat(gateway.refund(new CardRefund(id, 0, reference, new Amount(1_001, "EUR"), 0)))
        .isInstanceOf(RefundReply.Refused.class);
    CardRefund all = new CardRefund(id, 1, reference, charge.amount(), 0);
    RefundReply.Paid paid = (RefundReply.Paid) gateway.refund(all);
    processor.bounce(paid.reference());
    assertThat(gateway.refund(new CardRefund(id, 1, reference, charge.amount(), 1)))
        .isInstanceOfSatisfying(
            RefundReply.Bounced.class,
            back -> assertThat(back.reference()).isEqualTo(paid.reference()));
    assertThat(gateway.refund(new CardRefund(id, 2, reference, charge.amount(), 0)))
        .isInstanceOf(RefundReply.Paid.class);
  }

  @Test
  void readsEventsOldestFirst() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    gateway.capture(charge, reference, 0);
    String lost = processor.dispute(reference, 300, "fraudulent");
    processor.closeDispute(lost, false);
    String won = processor.dispute(reference, 200, "fraudulent");
    processor.closeDispute(won, true);
    processor.misbehave(Fault.next(1, Kind.TWICE, Operation.EVENTS));
    List<ProcessorEvent> events = gateway.eventsSince(Instant.now().minusSeconds(60));
    assertThat(events.stream().map(ProcessorEvent::id).distinct().count())
        .isLessThan(events.size());
    assertThat(
            events.stream()
                .filter(event -> event.kind() != ProcessorEvent.Kind.OTHER)
                .filter(event -> event.kind() != ProcessorEvent.Kind.PAYMENT_CHANGED)
                .map(ProcessorEvent::kind)
                .distinct())
        .containsExactly(
            ProcessorEvent.Kind.DISPUTE_OPENED,
            ProcessorEvent.Kind.DISPUTE_LOST,
            ProcessorEvent.Kind.DISPUTE_WON);
    assertThat(events)
        .filteredOn(event -> event.kind() == ProcessorEvent.Kind.DISPUTE_LOST)
        .allSatisfy(
            event -> {
              assertThat(event.payment()).isEqualTo(reference);
              assertThat(event.subject()).isEqualTo(lost);
              assertThat(event.amount()).isEqualTo(new Amount(300, "EUR"));
            });
    assertThat(events)
        .filteredOn(event -> event.kind() == ProcessorEvent.Kind.PAYMENT_CHANGED)
        .allSatisfy(event -> assertThat(event.payment()).isEqualTo(reference));
  }

  @Test
  void doesNotAnswerWhileNobodyIsThere() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    for (boolean hanging : new boolean[] {false, true}) {
      processor.goAway(hanging);
      long began = System.nanoTime();
      unknown(() -> gateway.capture(charge, reference, 0));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
      unknown(() -> gateway.eventsSince(Instant.now()));
      processor.comeBack();
    }
  }

  /** A question without a certain answer. */
  @FunctionalInterface
  private interface Question {
    Object ask() throws AnswerUnknown;
  }

  private static void unknown(Question question) {
    assertThatThrownBy(question::ask).isInstanceOf(AnswerUnknown.class);
  }

  private static CardCharge charge(String token) {
    return new CardCharge(UUID.randomUUID(), 1, new Amount(1_000, "EUR"), token);
  }

  private String created(CardCharge charge) throws Exception {
    return ((Reply.Created) gateway.create(charge)).reference();
  }

  private String held(CardCharge charge) throws Exception {
    String reference = created(charge);
    assertThat(gateway.confirm(charge, reference)).isEqualTo(new Reply.Held());
    return reference;
  }

  private List<Effect.Kind> effects() {
    return processor.journal().stream().map(Effect::kind).toList();
  }
}
