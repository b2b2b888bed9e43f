package org.quittance.adapter.testing;

import static org.awaitility.Awaitility.await;

import jakarta.resource.ResourceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice.Kind;
import org.quittance.adapter.inbound.PaymentActivationSpec;

/** A node with a listener, before its work has begun; nothing is due. */
public abstract class NoticeSituation extends AdapterContract {
  protected final List<RunningAdapter> nodes = new ArrayList<>();
  protected RunningAdapter node;
  protected TestListener listener;
  private int notices;

  @BeforeEach
  void activate() throws Exception {
    // Makes the store.
    adapter.ownerWith(1);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE adapter.notice SET delivered_at = happened_at, due_at = NULL, leased_by = NULL"
              + " WHERE delivered_at IS NULL");
    }
    node = newNode("node");
    listener = new TestListener(node.server());
    activate(node, listener);
  }

  @AfterEach
  void stopNodes() {
    nodes.forEach(RunningAdapter::close);
    nodes.clear();
  }

  protected RunningAdapter newNode(String name) throws ResourceException {
    RunningAdapter started = new RunningAdapter(database.settings(name));
    nodes.add(started);
    return started;
  }

  protected static void activate(RunningAdapter adapter, TestListener bean)
      throws ResourceException {
    PaymentActivationSpec activation = new PaymentActivationSpec();
    activation.setResourceAdapter(adapter.resourceAdapter());
    adapter.resourceAdapter().endpointActivation(bean, activation);
  }

  protected static void deactivate(RunningAdapter adapter, TestListener bean) {
    adapter.resourceAdapter().endpointDeactivation(bean, new PaymentActivationSpec());
  }

  protected static void beginWork(RunningAdapter adapter) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      connection.beginWork();
    }
  }

  /** A purchase whose payment is captured. */
  protected UUID paid() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(300), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.endPrepareCommit();
    return request.purchaseId();
  }

  /** A fact about that purchase, newer than all before. */
  protected UUID note(UUID purchase, Kind kind) throws SQLException {
    UUID id = new UUID(System.currentTimeMillis() << 16 | 0x7000, ++notices);
    String payment = text("SELECT id FROM adapter.payment WHERE purchase_id = ?", purchase);
    Timestamp now = Timestamp.valueOf(LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO adapter.notice (id, kind, purchase_id, payment_id, subject_id,"
                    + " sequence, amount_minor, currency, reason, happened_at, due_at)"
                    + " VALUES (?, ?, ?, ?, ?, 1, 300, 'EUR', 'told by a test', ?, ?)")) {
      insert.setString(1, id.toString());
      insert.setString(2, kind.name());
      insert.setString(3, purchase.toString());
      insert.setString(4, payment);
      insert.setString(5, payment);
      insert.setTimestamp(6, now);
      insert.setTimestamp(7, now);
      insert.executeUpdate();
    }
    return id;
  }

  protected String column(UUID notice, String column) throws SQLException {
    return text("SELECT " + column + " FROM adapter.notice WHERE id = ?", notice);
  }

  /** Waits until the column is filled. */
  protected String eventually(UUID notice, String column) {
    return await().until(() -> column(notice, column), value -> value != null);
  }
}
