package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.ProcessorEvent.Kind;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;
import org.quittance.adapter.testing.TestBranch;

/** The processor says what happened by itself, late, twice and in any order. */
abstract class ProcessorEventsContract extends CardContract {
  private static final Amount EUR = new Amount(300, "EUR");
  private static final Instant TWO_HOURS_AGO = Instant.now().minus(Duration.ofHours(2));

  @Test
  void takesEachEventInOnce() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = captured(sale);
    read();
    tell(Kind.DISPUTE_OPENED, payment, "du_1" + payment);
    assertThat(read()).isEqualTo(1);
    assertThat(read()).isZero();
    assertThat(only(sale).state()).isEqualTo(DisputeStanding.State.OPENED);
  }

  @Test
  void recordsADisputeThatIsDecidedBeforeItWasOpened() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = captured(sale);
    tell(Kind.DISPUTE_LOST, payment, "du_2" + payment);
    tell(Kind.DISPUTE_OPENED, payment, "du_2" + payment);
    read();
    assertThat(only(sale).state()).isEqualTo(DisputeStanding.State.LOST);
    assertThat(notices("DISPUTE_OPENED", only(sale).disputeId())).isEqualTo(1);
    assertThat(notices("DISPUTE_LOST", only(sale).disputeId())).isEqualTo(1);
  }

  @Test
  void learnsFromADisputeThatTheCaptureWasDone() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = decided(sale);
    processor.fail(Step.CAPTURE, Fault.LOST_AFTER);
    capture(payment);
    tell(Kind.DISPUTE_OPENED, payment, "du_3" + payment);
    read();
    assertThat(state(sale)).isEqualTo(State.CAPTURED);
    assertThat(only(sale).amount().minor()).isEqualTo(300);
  }

  @Test
  void readsADisputeAgainUntilTheCapturesAnswerIsKnown() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = decided(sale);
    processor.fail(Step.CAPTURE, Fault.LOST_BEFORE, Fault.LOST_AFTER);
    capture(payment);
    tell(Kind.DISPUTE_OPENED, payment, "du_6" + payment);
    assertThat(read()).isZero();
    assertThat(state(sale)).isEqualTo(State.CAPTURING);
    assertThat(disputes(sale)).isEmpty();
    await().atMost(Duration.ofSeconds(5)).until(() -> read() == 1);
    assertThat(state(sale)).isEqualTo(State.CAPTURED);
    assertThat(only(sale).state()).isEqualTo(DisputeStanding.State.OPENED);
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.notice taken JOIN adapter.notice disputed"
                    + " ON disputed.payment_id = taken.payment_id AND disputed.id > taken.id"
                    + " WHERE taken.kind = 'CAPTURED' AND disputed.kind = 'DISPUTE_OPENED'"
                    + " AND taken.payment_id = ?",
                payment))
        .isEqualTo(1);
  }

  @Test
  void recordsAnOldDisputeThoughTheCapturesAnswerIsNotKnown() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = decided(sale);
    processor.fail(Step.CAPTURE, Fault.LOST_BEFORE);
    processor.tellLate(
        event(Kind.DISPUTE_OPENED, reference(payment), "du_7" + payment, EUR, TWO_HOURS_AGO));
    read();
    assertThat(state(sale)).isEqualTo(State.CAPTURING);
    assertThat(only(sale).amount().minor()).isEqualTo(300);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"HELD", "DECLINED", "VOIDED"})
  void recordsADisputeOfWhatTheBooksSayWasNeverTaken(State state) throws Exception {
    HoldRequest sale = card(state == State.DECLINED ? "no" : "good", 300);
    UUID payment = authorise(sale).paymentId();
    if (state == State.VOIDED) {
      try (PaymentConnection connection = adapter.connection()) {
        connection.voidHold(sale.purchaseId(), "nobody wants it");
      }
      workOff();
    }
    tell(Kind.DISPUTE_OPENED, payment, "du_8" + payment);
    read();
    assertThat(state(sale)).isEqualTo(state);
    assertThat(notices("DISPUTE_OPENED", only(sale).disputeId())).isEqualTo(1);
    assertThat(disputedMinor(sale)).isEqualTo(300);
    tell(Kind.DISPUTE_WON, payment, "du_8" + payment);
    read();
    assertThat(disputedMinor(sale)).isZero();
  }

  static Stream<Amount> amountsInNoCurrencyOfOurs() {
    return Stream.of(new Amount(330, "USD"), null);
  }

  @ParameterizedTest
  @MethodSource("amountsInNoCurrencyOfOurs")
  void countsADisputeInAnotherCurrencyAsOneOfAllOfThePayment(Amount amount) throws Exception {
    HoldRequest sale = card("good", 300);
    String payment = reference(captured(sale));
    String dispute = "du_9" + payment;
    processor.tell(event(Kind.DISPUTE_OPENED, payment, dispute, amount, Instant.now()));
    processor.tell(event(Kind.DISPUTE_LOST, payment, dispute, amount, Instant.now()));
    read();
    assertThat(only(sale).amount()).isEqualTo(EUR);
    assertThat(only(sale).state()).isEqualTo(DisputeStanding.State.LOST);
    assertThat(text("SELECT reason FROM adapter.dispute WHERE reference = ?", dispute))
        .contains("fraudulent", "another currency");
  }

  @Test
  void endsADisputeWhoseAmountChanged() throws Exception {
    HoldRequest sale = card("good", 300);
    String payment = reference(captured(sale));
    String dispute = "du_10" + payment;
    processor.tell(event(Kind.DISPUTE_OPENED, payment, dispute, EUR, Instant.now()));
    Amount less = new Amount(299, "EUR");
    processor.tell(event(Kind.DISPUTE_WON, payment, dispute, less, Instant.now()));
    read();
    assertThat(only(sale).state()).isEqualTo(DisputeStanding.State.WON);
    assertThat(disputedMinor(sale)).isZero();
  }

  @Test
  void endsALateCapture() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = decided(sale);
    tell(Kind.PAYMENT_CHANGED, payment, null);
    read();
    assertThat(state(sale)).isEqualTo(State.CAPTURED);
  }

  @Test
  void resolvesAHoldThatWaitedForItsPayer() throws Exception {
    HoldRequest sale = card("ask", 300);
    UUID payment = authorise(sale).paymentId();
    processor.set(reference(payment), new Reply.Held());
    tell(Kind.PAYMENT_CHANGED, payment, null);
    read();
    assertThat(state(sale)).isEqualTo(State.HELD);
  }

  @Test
  void givesBackAHoldOfWhatWasGivenUp() throws Exception {
    HoldRequest sale = card("no", 300);
    UUID payment = authorise(sale).paymentId();
    processor.set(reference(payment), new Reply.Held());
    tell(Kind.PAYMENT_CHANGED, payment, null);
    read();
    assertThat(processor.standing(reference(payment))).isInstanceOf(Reply.GivenBack.class);
    assertThat(state(sale)).isEqualTo(State.DECLINED);
  }

  @Test
  void grantsABouncedRefundAnew() throws Exception {
    HoldRequest sale = card("good", 300);
    UUID payment = captured(sale);
    UUID refund = UUID.randomUUID();
    TestBranch branch = adapter.begin();
    branch
        .connection()
        .refund(new RefundRequest(refund, sale.purchaseId(), new Amount(90, "EUR"), "Sent back."));
    branch.endPrepareCommit();
    workOff();
    tell(Kind.REFUND_BOUNCED, payment, "re_" + refund);
    read();
    assertThat(notices("REFUND_BOUNCED", refund)).isEqualTo(1);
    workOff();
    assertThat(processor.refundedMinor()).containsEntry(refund + "-1", 90L);
  }

  @Test
  void letsPassWhatFitsNothing() throws Exception {
    processor.tell(event(Kind.DISPUTE_OPENED, "pi_of_another_shop", "du_5"));
    processor.tell(event(Kind.PAYMENT_CHANGED, "pi_of_another_shop", null));
    processor.tell(event(Kind.REFUND_BOUNCED, "pi_of_another_shop", "re_of_another_shop"));
    processor.tell(event(Kind.OTHER, null, null));
    assertThat(read()).isEqualTo(4);
    assertThat(read()).isZero();
  }

  private int read() throws Exception {
    return adapter.parts().readProcessorEvents().run();
  }

  private void tell(Kind kind, UUID payment, String subject) throws Exception {
    processor.tell(event(kind, reference(payment), subject));
  }

  private static ProcessorEvent event(Kind kind, String payment, String subject) {
    return event(kind, payment, subject, EUR, Instant.now());
  }

  private static ProcessorEvent event(
      Kind kind, String payment, String subject, Amount amount, Instant at) {
    return new ProcessorEvent(
        "evt_" + UUID.randomUUID(),
        "something.happened",
        at,
        kind,
        payment,
        subject,
        amount,
        "fraudulent");
  }

  private long disputedMinor(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(sale.purchaseId()).orElseThrow().disputedMinor();
    }
  }

  private List<DisputeStanding> disputes(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.disputes(sale.purchaseId());
    }
  }

  private DisputeStanding only(HoldRequest sale) throws Exception {
    assertThat(disputes(sale)).hasSize(1);
    return disputes(sale).get(0);
  }
}
