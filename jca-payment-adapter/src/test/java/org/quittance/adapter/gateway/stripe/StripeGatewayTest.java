package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.processor.Effect;
import org.quittance.processor.Fault;
import org.quittance.processor.Fault.Kind;
import org.quittance.processor.Operation;

/** A payment intent from its creation to its capture or cancellation. */
class StripeGatewayTest extends AStripe {
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
    processor.misbehave(Fault.next(2, kind, Operation.CREATE).taking(2_500));
    unknown(() -> gateway.create(charge));
    processor.behave();
    CardCharge other = charge("tok_good");
    String reference = created(other);
    processor.misbehave(Fault.next(2, kind, Operation.CONFIRM).taking(2_500));
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
    processor.misbehave(Fault.next(2, kind, Operation.CAPTURE).taking(2_500));
    if (kind == Kind.FORGET) {
      assertThat(gateway.capture(charge, reference, 0)).isEqualTo(new Reply.Taken());
    } else {
      unknown(() -> gateway.capture(charge, reference, 0));
    }
    processor.behave();
    Thread.sleep(kind.name().startsWith("DELAY") ? 2_700 : 0);
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

  @Test
  void doesNotAnswerWhileNobodyIsThere() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    for (boolean hanging : new boolean[] {false, true}) {
      processor.goAway(hanging);
      long began = System.nanoTime();
      unknown(() -> gateway.capture(charge, reference, 0));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
      unknown(() -> gateway.eventsSince(Instant.now()));
      processor.comeBack();
    }
  }
}
