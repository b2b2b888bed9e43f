package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.ProcessorEvent.Kind;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;
import org.quittance.adapter.testing.TestBranch;

/** How far the processor's events are read, where clocks differ and events make trouble. */
abstract class ProcessorFeedContract extends CardContract {

  @BeforeEach
  void readNothingYet() throws Exception {
    processor.forgetEvents();
    read();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM adapter.processor_feed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-30M", "PT-6M", "PT0S", "PT6M", "PT30M"})
  void isReadByTheProcessorsClock(Duration ahead) throws Exception {
    Instant now = Instant.now().plus(ahead);
    dispute(now.minusSeconds(20));
    assertThat(read()).isEqualTo(1);
    HoldRequest sale = dispute(now);
    assertThat(read()).isEqualTo(1);
    assertThat(disputes(sale)).isEqualTo(1);
    dispute(now.minusSeconds(200));
    assertThat(read()).as("an event that shows late").isEqualTo(1);
  }

  @Test
  void isReadAgainWhereAnEventMustWaitAndNoOther() throws Exception {
    Instant now = Instant.now();
    HoldRequest sale = dispute(now);
    HoldRequest waiting = card("good", 300);
    UUID payment = decided(waiting);
    processor.fail(Step.CAPTURE, Fault.LOST_BEFORE, Fault.LOST_BEFORE);
    capture(payment);
    processor.tell(event(Kind.DISPUTE_OPENED, payment, now.minusSeconds(1_200)));
    assertThat(read()).isEqualTo(1);
    assertThat(disputes(sale)).isEqualTo(1);
    assertThat(disputes(waiting)).isZero();
    await().atMost(Duration.ofSeconds(5)).until(() -> read() == 1);
    assertThat(disputes(waiting)).isEqualTo(1);
  }

  @Test
  void goesOnPastAnEventNobodyCanRead() throws Exception {
    // PostgreSQL rounds to microseconds, up as well.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    processor.tell(event(Kind.UNREADABLE, null, now.minusSeconds(1_200)));
    HoldRequest sale = dispute(now);
    assertThat(read()).isEqualTo(1);
    assertThat(disputes(sale)).isEqualTo(1);
    assertThat(readUntil()).isBeforeOrEqualTo(now.minusSeconds(1_200));
  }

  @Test
  void isHeldBackByAnEventForADayAtMost() throws Exception {
    Instant now = Instant.now();
    processor.tellLate(event(Kind.UNREADABLE, null, now.minus(Duration.ofHours(25))));
    dispute(now);
    assertThat(read()).isEqualTo(1);
    assertThat(readUntil()).isAfter(now.minusSeconds(1));
  }

  @Test
  void findsARefundThatCameBackWhileAnotherIsLocked() throws Exception {
    RefundRequest locked = paidBack();
    RefundRequest bounced = paidBack();
    processor.tell(
        new ProcessorEvent(
            "evt_" + UUID.randomUUID(),
            "refund.failed",
            Instant.now(),
            Kind.REFUND_BOUNCED,
            null,
            "re_" + bounced.refundId(),
            null,
            "came back"));
    try (Connection neighbour = database.connect();
        PreparedStatement lock =
            neighbour.prepareStatement("UPDATE adapter.refund SET tries = tries WHERE id = ?")) {
      neighbour.setAutoCommit(false);
      lock.setString(1, locked.refundId().toString());
      assertThat(lock.executeUpdate()).isEqualTo(1);
      assertThat(read()).isEqualTo(1);
      neighbour.rollback();
    }
    assertThat(notices("REFUND_BOUNCED", bounced.refundId())).isEqualTo(1);
  }

  private RefundRequest paidBack() throws Exception {
    HoldRequest sale = card("good", 300);
    captured(sale);
    RefundRequest request =
        new RefundRequest(
            UUID.randomUUID(), sale.purchaseId(), new Amount(90, "EUR"), "Sent back.");
    TestBranch branch = adapter.begin();
    branch.connection().refund(request);
    branch.endPrepareCommit();
    workOff();
    return request;
  }

  private int read() throws Exception {
    return adapter.parts().readProcessorEvents().run();
  }

  private Instant readUntil() throws Exception {
    return Timestamp.valueOf(text("SELECT read_until FROM adapter.processor_feed"))
        .toLocalDateTime()
        .toInstant(ZoneOffset.UTC);
  }

  /** A sale that is disputed, at that time of the processor's. */
  private HoldRequest dispute(Instant at) throws Exception {
    HoldRequest sale = card("good", 300);
    processor.tell(event(Kind.DISPUTE_OPENED, captured(sale), at));
    return sale;
  }

  private ProcessorEvent event(Kind kind, UUID payment, Instant at) throws Exception {
    return new ProcessorEvent(
        "evt_" + UUID.randomUUID(),
        "something.happened",
        at,
        kind,
        payment == null ? null : reference(payment),
        "du_" + payment,
        new Amount(300, "EUR"),
        "fraudulent");
  }

  private int disputes(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.disputes(sale.purchaseId()).size();
    }
  }
}
