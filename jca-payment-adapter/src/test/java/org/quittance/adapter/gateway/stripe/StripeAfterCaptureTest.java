package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.CardRefund;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.RefundReply;
import org.quittance.processor.Effect;
import org.quittance.processor.Fault;
import org.quittance.processor.Fault.Kind;
import org.quittance.processor.Operation;

/** What happens once money was taken. */
class StripeAfterCaptureTest extends AStripe {
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
  void seesAnInquiryOnceItTakesMoney() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    gateway.capture(charge, reference, 0);
    String inquiry = processor.inquire(reference, 300, "fraudulent");
    assertThat(disputesOpened()).isEmpty();
    processor.escalate(inquiry);
    assertThat(disputesOpened())
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.payment()).isEqualTo(reference);
              assertThat(event.subject()).isEqualTo(inquiry);
              assertThat(event.amount()).isEqualTo(new Amount(300, "EUR"));
            });
  }

  @Test
  void readsTheOthersWhereOneEventCannotBeRead() throws Exception {
    CardCharge charge = charge("tok_good");
    String reference = held(charge);
    gateway.capture(charge, reference, 0);
    processor.tell(
        "charge.dispute.created",
        Json.createObjectBuilder()
            .add("id", "dp_unlike")
            .add("object", "dispute")
            .add("payment_intent", reference)
            .add("amount", "much")
            .add("currency", "eur")
            .add("status", "needs_response")
            .build());
    processor.dispute(reference, 300, "fraudulent");
    assertThat(gateway.eventsSince(Instant.now().minusSeconds(60)))
        .filteredOn(event -> event.kind() == ProcessorEvent.Kind.UNREADABLE)
        .singleElement()
        .satisfies(event -> assertThat(event.reason()).contains("much"));
    assertThat(disputesOpened()).hasSize(1);
  }

  private List<ProcessorEvent> disputesOpened() throws Exception {
    return gateway.eventsSince(Instant.now().minusSeconds(60)).stream()
        .filter(event -> event.kind() == ProcessorEvent.Kind.DISPUTE_OPENED)
        .toList();
  }
}
