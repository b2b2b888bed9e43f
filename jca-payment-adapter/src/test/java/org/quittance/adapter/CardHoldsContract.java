package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;
import org.quittance.adapter.testing.TestBranch;

/** Money is set aside at a processor outside, which may or may not answer. */
abstract class CardHoldsContract extends CardContract {

  @Test
  void holdsOnce() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = held(request);
    assertThat(held(request)).isEqualTo(payment);
    assertThat(state(request)).isEqualTo(State.HELD);
    assertThat(processor.standing(reference(payment))).isEqualTo(new Reply.Held());
  }

  @Test
  void declinesForGood() throws Exception {
    HoldRequest request = card("no", 300);
    Outcome first = authorise(request);
    assertThat(first).isInstanceOf(Outcome.Declined.class);
    assertThat(authorise(request)).isEqualTo(first);
    assertThat(authorise(next(request))).isInstanceOf(Outcome.Declined.class);
  }

  @Test
  void sendsThePayerToThePageUntilTheyActed() throws Exception {
    HoldRequest request = card("ask", 300);
    Outcome.RequiresAction ask = (Outcome.RequiresAction) authorise(request);
    assertThat(ask.redirectUrl()).isEqualTo("https://processor/ask");
    assertThat(authorise(request)).isEqualTo(ask);
    processor.set(reference(ask.paymentId()), new Reply.Held());
    assertThat(authorise(request)).isEqualTo(new Outcome.Held(ask.paymentId()));
  }

  @Test
  void declinesWhenThePayerDidNotAct() throws Exception {
    HoldRequest request = card("ask", 300);
    UUID payment = authorise(request).paymentId();
    processor.set(reference(payment), new Reply.GivenBack("hold-expired", "Too late."));
    assertThat(authorise(request)).isInstanceOf(Outcome.Declined.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER", "NOT_ASKED"})
  void holdsNothingWhereThePaymentWasNeverConfirmed(Fault fault) throws Exception {
    HoldRequest request = card("good", 300);
    processor.fail(Step.CREATE, fault);
    assertThatThrownBy(() -> authorise(request)).isInstanceOf(PaymentUnavailable.class);
    assertThat(state(request)).isEqualTo(State.VOIDED);
    refused("attempt-voided", () -> authorise(request));
    assertThat(authorise(next(request))).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void givesUpCleanlyWhatWasNotLetThroughToBeConfirmed() throws Exception {
    HoldRequest request = card("good", 300);
    processor.fail(Step.CONFIRM, Fault.NOT_ASKED);
    assertThatThrownBy(() -> authorise(request)).isInstanceOf(PaymentUnavailable.class);
    assertThat(state(request)).isEqualTo(State.VOIDING);
    assertThat(authorise(next(request))).isInstanceOf(Outcome.Held.class);
    workOff();
    assertThat(number(STATES, request.purchaseId(), "voided")).isEqualTo(1);
  }

  @Test
  void givesUpWhatTheProcessorLostBeforeItWasConfirmed() throws Exception {
    HoldRequest request = card("good", 300);
    processor.fail(Step.CONFIRM, Fault.FORGOTTEN);
    assertThatThrownBy(() -> authorise(request)).isInstanceOf(PaymentUnavailable.class);
    assertThat(state(request)).isEqualTo(State.VOIDED);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER"})
  void resolvesAnUnknownHoldByAskingAgain(Fault fault) throws Exception {
    HoldRequest request = card("good", 300);
    processor.fail(Step.CONFIRM, fault);
    Outcome unknown = authorise(request);
    assertThat(unknown).isInstanceOf(Outcome.Unknown.class);
    assertThat(state(request)).isEqualTo(State.INTENDED);
    refused("payment-already-stands", () -> authorise(next(request)));
    processor.fail(Step.LOOK_UP, Fault.LOST_BEFORE);
    assertThat(authorise(request)).isEqualTo(unknown);
    assertThat(authorise(request)).isEqualTo(new Outcome.Held(unknown.paymentId()));
  }

  @Test
  void resolvesAnUnknownDecline() throws Exception {
    HoldRequest request = card("no", 300);
    processor.fail(Step.CONFIRM, Fault.LOST_AFTER);
    assertThat(authorise(request)).isInstanceOf(Outcome.Unknown.class);
    assertThat(authorise(request)).isInstanceOf(Outcome.Declined.class);
  }

  @Test
  void neverConfirmsWhatWasVoidedMeanwhile() throws Exception {
    HoldRequest request = card("good", 300);
    int before = processor.asked(Step.CONFIRM);
    processor.before(Step.CREATE, () -> voidHold(request));
    refused("attempt-voided", () -> authorise(request));
    assertThat(processor.asked(Step.CONFIRM)).isEqualTo(before);
    assertThat(state(request)).isEqualTo(State.VOIDED);
  }

  @Test
  void voidsALateSuccessToo() throws Exception {
    HoldRequest request = card("good", 300);
    processor.before(Step.CONFIRM, () -> voidHold(request));
    refused("attempt-voided", () -> authorise(request));
    String reference =
        text("SELECT reference FROM adapter.payment WHERE purchase_id = ?", request.purchaseId());
    assertThat(processor.standing(reference)).isEqualTo(new Reply.Held());
    workOff();
    assertThat(state(request)).isEqualTo(State.VOIDED);
    assertThat(processor.standing(reference)).isInstanceOf(Reply.GivenBack.class);
  }

  @Test
  void refusesACardInsideATransaction() throws Exception {
    TestBranch branch = adapter.begin();
    assertThatThrownBy(() -> branch.connection().authorise(card("good", 300)))
        .isInstanceOf(IllegalStateException.class);
    branch.end().rollback();
  }

  @Test
  void refusesAnotherCardUnderTheSameAttempt() throws Exception {
    HoldRequest request = card("good", 300);
    held(request);
    for (PaymentMethod other :
        new PaymentMethod[] {PaymentMethod.card("better"), PaymentMethod.credit()}) {
      refused(
          "attempt-reused",
          () ->
              authorise(
                  new HoldRequest(
                      request.purchaseId(), 1, request.payer(), request.amount(), other)));
    }
  }

  @Test
  void refusesAnAmountTheProcessorNeverTakesBeforeAnythingIsWritten() throws Exception {
    HoldRequest gold =
        new HoldRequest(
            UUID.randomUUID(), 1, "payer", new Amount(1, "XAU"), PaymentMethod.card("good"));
    refused("currency-not-offered", () -> authorise(gold));
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.standing(gold.purchaseId())).isEmpty();
    }
  }

  @Test
  void refusesToAdoptForAnotherPurchaseOrInTwoTransactions() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = held(request);
    TestBranch first = adapter.begin();
    TestBranch second = adapter.begin();
    refused("hold-mismatch", () -> first.connection().adopt(payment, card("good", 300)));
    first.connection().adopt(payment, request);
    first.connection().adopt(payment, request);
    refused("hold-adopted-elsewhere", () -> second.connection().adopt(payment, request));
    second.end().rollback();
    first.endPrepareCommit();
    assertThat(state(request)).isEqualTo(State.CAPTURING);
  }

  private static final String STATES =
      "SELECT COUNT(*) FROM adapter.payment WHERE purchase_id = ? AND state = ?";

  private void voidHold(HoldRequest request) {
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(request.purchaseId(), "nobody wants it any more");
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
