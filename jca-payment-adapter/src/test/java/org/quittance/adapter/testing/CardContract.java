package org.quittance.adapter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.schedule.Backoff;

/** An adapter that takes cards at a scripted processor; nothing is asked unless a test says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CardContract extends AdapterContract {
  protected final ScriptedProcessor processor = new ScriptedProcessor();

  @BeforeAll
  @Override
  protected void startAdapter() throws Exception {
    database = newDatabase();
    adapter = life("node-" + UUID.randomUUID());
  }

  @AfterAll
  @Override
  protected void stopAdapter() {
    adapter.close();
  }

  /** Another life of an adapter with the same processor. */
  protected RunningAdapter life(String node) throws Exception {
    ProcessorSettings usual = ProcessorSettings.ledgerOnly();
    return new RunningAdapter(
        database.settings(node),
        new ProcessorSettings(
            false,
            null,
            null,
            null,
            Duration.ofSeconds(5),
            usual.concurrency(),
            usual.breakerFailures(),
            Duration.ofMillis(50),
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(100))),
        processor);
  }

  protected static HoldRequest card(String token, long minor) {
    return new HoldRequest(
        UUID.randomUUID(), 1, "payer", new Amount(minor, "EUR"), PaymentMethod.card(token));
  }

  protected static HoldRequest next(HoldRequest request) {
    return new HoldRequest(
        request.purchaseId(),
        request.attempt() + 1,
        request.payer(),
        request.amount(),
        request.method());
  }

  protected Outcome authorise(HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.authorise(request);
    }
  }

  /** Held outside any transaction. */
  protected UUID held(HoldRequest request) throws Exception {
    return ((Outcome.Held) authorise(request)).paymentId();
  }

  /** Held, adopted and committed: it is decided that the money is taken. */
  protected UUID decided(HoldRequest request) throws Exception {
    UUID payment = held(request);
    TestBranch branch = adapter.begin();
    assertThat(branch.connection().adopt(payment, request))
        .isEqualTo(new Outcome.Settling(payment));
    branch.endPrepareCommit();
    return payment;
  }

  protected UUID captured(HoldRequest request) throws Exception {
    UUID payment = decided(request);
    assertThat(capture(payment)).isEqualTo(new Outcome.Captured(payment));
    return payment;
  }

  protected Outcome capture(UUID payment) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.capture(payment);
    }
  }

  protected State state(HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(request.purchaseId()).orElseThrow().state();
    }
  }

  protected String reference(UUID payment) throws Exception {
    return text("SELECT reference FROM adapter.payment WHERE id = ?", payment);
  }

  protected long notices(String kind, UUID subject) throws Exception {
    return number(
        "SELECT COUNT(*) FROM adapter.notice WHERE kind = ? AND subject_id = ?", kind, subject);
  }

  /** Makes everything due that waits, and works it off once. */
  protected int workOff() throws Exception {
    hasten();
    return adapter.parts().dueWork().run();
  }

  protected void hasten() throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String table : new String[] {"payment", "refund"}) {
        statement.executeUpdate(
            "UPDATE adapter." + table + " SET due_at = created_at WHERE due_at IS NOT NULL");
      }
    }
  }

  protected static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(PaymentRefused.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
