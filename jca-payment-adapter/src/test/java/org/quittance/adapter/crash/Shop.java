package org.quittance.adapter.crash;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.crash.Coordinator.Order;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.inbound.PaymentActivationSpec;
import org.quittance.adapter.schedule.Backoff;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestListener;

/**
 * One process of a shop: it sells one thing, gives it back, and recovers from its earlier lives.
 */
final class Shop implements AutoCloseable {
  private static final Amount PRICE = new Amount(Story.PRICE_MINOR, "EUR");

  private final Stage stage;
  private final RunningAdapter adapter;
  private final LicenseStore licenses;
  private final Coordinator coordinator;

  /**
   * @param processor where the card processor is
   */
  Shop(Stage stage, String processor, Path folder, Order order) throws Exception {
    this.stage = stage;
    adapter = new RunningAdapter(stage.storeSettings(), settings(processor));
    licenses = new LicenseStore(stage.licenseUrl());
    DecisionLog log = new DecisionLog(folder.resolve("decisions"));
    coordinator = new Coordinator(adapter, licenses, log, order);
    TestListener listener = new TestListener(adapter.server()).committing(licenses::takeIn);
    adapter.resourceAdapter().endpointActivation(listener, new PaymentActivationSpec());
  }

  /** A time-out that a busy machine keeps to, and short waits before asking again. */
  private static ProcessorSettings settings(String processor) {
    return new ProcessorSettings(
        true,
        processor,
        "sk_test",
        null,
        Duration.ofSeconds(10),
        4,
        1_000,
        Duration.ofMillis(50),
        new Backoff(Duration.ofMillis(50), Duration.ofMillis(500)));
  }

  RunningAdapter adapter() {
    return adapter;
  }

  /** Opens the store and the books. */
  void open() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      connection.topUp(Story.TOP_UP, Story.OWNER, new Amount(Story.CREDIT_MINOR, "EUR"));
    }
  }

  /**
   * @param decision whether the coordinator decides to commit
   */
  void sellForCredit(boolean decision) throws Exception {
    HoldRequest request = request(PaymentMethod.credit());
    coordinator.transact(
        decision,
        (payment, license) -> {
          Outcome held = payment.connection().authorise(request);
          payment.connection().adopt(((Outcome.Held) held).paymentId(), request);
          license.sell(Story.PURCHASE);
        });
  }

  void sellForCard(boolean decision) throws Exception {
    HoldRequest request = request(PaymentMethod.card("tok_visa"));
    Outcome.Held held = (Outcome.Held) authorise(request);
    coordinator.transact(
        decision,
        (payment, license) -> {
          payment.connection().adopt(held.paymentId(), request);
          license.sell(Story.PURCHASE);
        });
    if (decision) {
      try (PaymentConnection connection = adapter.connection()) {
        connection.capture(held.paymentId());
      }
    }
    workUntilQuiet();
  }

  void holdAndVoid() throws Exception {
    authorise(request(PaymentMethod.card("tok_visa")));
    voidHold();
    workUntilQuiet();
  }

  void refund(boolean decision) throws Exception {
    RefundRequest request =
        new RefundRequest(
            Story.REFUND,
            Story.PURCHASE,
            new Amount(Story.REFUND_MINOR, "EUR"),
            "it could not be installed");
    coordinator.transact(
        decision,
        (payment, license) -> {
          payment.connection().refund(request);
          license.refund(Story.REFUND);
        });
    workUntilQuiet();
  }

  /** What a new process does: the coordinator's log first, then the janitor, then the rest. */
  void recover() throws Exception {
    coordinator.recover();
    letTimePass();
    if (!licenses.isSold(Story.PURCHASE)) {
      voidHold();
    }
    workUntilQuiet();
  }

  /** What a dead process had claimed is anybody's when its time is over; the test does not wait. */
  private void letTimePass() throws SQLException {
    try (Connection connection = stage.connectToStore();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("payment", "refund")) {
        statement.executeUpdate(
            "UPDATE adapter."
                + table
                + " SET due_at = {ts '2020-01-01 00:00:00'} WHERE due_at IS NOT NULL");
      }
    }
  }

  private static HoldRequest request(PaymentMethod method) {
    return new HoldRequest(Story.PURCHASE, 1, Story.OWNER, PRICE, method);
  }

  private Outcome authorise(HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.authorise(request);
    }
  }

  private void voidHold() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(Story.PURCHASE, "nobody bought it");
    }
  }

  private void workUntilQuiet() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      connection.beginWork();
    }
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(this::isQuiet);
  }

  /** Nothing is due, everything is told, and the processor's events were read once. */
  private boolean isQuiet() throws SQLException {
    try (Connection connection = stage.connectToStore();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT (SELECT COUNT(*) FROM adapter.notice WHERE delivered_at IS NULL)"
                    + " + (SELECT COUNT(*) FROM adapter.payment WHERE due_at IS NOT NULL)"
                    + " + (SELECT COUNT(*) FROM adapter.refund WHERE due_at IS NOT NULL)"
                    + " + (SELECT 1 - COUNT(*) FROM adapter.processor_feed)"
                    + " FROM (VALUES (1)) AS one(n)")) {
      result.next();
      return result.getLong(1) == 0;
    }
  }

  @Override
  public void close() {
    adapter.close();
  }
}
