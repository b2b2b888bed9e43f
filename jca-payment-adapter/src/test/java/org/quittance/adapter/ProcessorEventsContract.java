package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    HoldRequest held = card("good", 300);
    UUID payment = held(held);
    tell(Kind.DISPUTE_OPENED, payment, "du_4" + payment);
    processor.tell(event(Kind.DISPUTE_OPENED, "pi_of_another_shop", "du_5"));
    processor.tell(event(Kind.PAYMENT_CHANGED, "pi_of_another_shop", null));
    processor.tell(event(Kind.REFUND_BOUNCED, "pi_of_another_shop", "re_of_another_shop"));
    processor.tell(event(Kind.OTHER, null, null));
    assertThat(read()).isEqualTo(5);
    assertThat(read()).isZero();
    assertThat(state(held)).isEqualTo(State.HELD);
  }

  private int read() throws Exception {
    return adapter.parts().readProcessorEvents().run();
  }

  private void tell(Kind kind, UUID payment, String subject) throws Exception {
    processor.tell(event(kind, reference(payment), subject));
  }

  private static ProcessorEvent event(Kind kind, String payment, String subject) {
    return new ProcessorEvent(
        "evt_" + UUID.randomUUID(),
        "something.happened",
        Instant.now(),
        kind,
        payment,
        subject,
        new Amount(300, "EUR"),
        "fraudulent");
  }

  private DisputeStanding only(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.disputes(sale.purchaseId())).hasSize(1);
      return connection.disputes(sale.purchaseId()).get(0);
    }
  }
}
