package org.quittance.storefront.house;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ManagedConnection;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.transaction.xa.XAException;
import org.quittance.adapter.PaymentAdapter;
import org.quittance.adapter.PaymentResourceAdapter;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentConnectionFactory;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.outbound.PaymentManagedConnectionFactory;
import org.quittance.adapter.schedule.Backoff;
import org.quittance.adapter.store.StoreSettings;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Transactions;

/** The real payment adapter over a store of its own. */
public final class TestAdapter implements AutoCloseable {
  private final Database store;
  private final PaymentAdapter parts;
  private final PaymentResourceAdapter resourceAdapter = new PaymentResourceAdapter();
  private final PaymentManagedConnectionFactory factory = new PaymentManagedConnectionFactory();

  public TestAdapter(Database store, ProcessorSettings processor) {
    this.store = store;
    this.parts =
        new PaymentAdapter(
            new StoreSettings(store.url(), null, null, true, "node-" + UUID.randomUUID()),
            processor);
    try {
      resourceAdapter.start(parts, nothingBeginsByItself());
      factory.setResourceAdapter(resourceAdapter);
    } catch (ResourceException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** With cards, at a processor of the tests. */
  public static TestAdapter withCards(Database store, String apiBase) {
    ProcessorSettings usual = ProcessorSettings.ledgerOnly();
    return new TestAdapter(
        store,
        new ProcessorSettings(
            true,
            apiBase,
            "sk_test_quittance",
            null,
            Duration.ofSeconds(2),
            usual.concurrency(),
            1000,
            usual.breakerPause(),
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1))));
  }

  /** Does what the adapter does in the background, once. */
  public void doWhatIsDue() {
    try {
      parts.dueWork().run();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A process reserves this refund and is gone before its branch votes, never to come back. */
  public void reserveAndVanish(RefundRequest request) {
    try {
      begin().connection().refund(request);
    } catch (PaymentException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static BootstrapContext nothingBeginsByItself() {
    return (BootstrapContext)
        Proxy.newProxyInstance(
            TestAdapter.class.getClassLoader(),
            new Class<?>[] {BootstrapContext.class},
            (proxy, method, arguments) -> null);
  }

  /** Connections that belong to the thread's transaction, where there is one. */
  PaymentConnectionFactory connections(Transactions transactions) {
    return (PaymentConnectionFactory)
        Proxy.newProxyInstance(
            TestAdapter.class.getClassLoader(),
            new Class<?>[] {PaymentConnectionFactory.class},
            (proxy, method, arguments) ->
                transactions
                    .branch(PaymentBranch.class, this::begin)
                    .map(PaymentBranch::connection)
                    .orElseGet(this::connection));
  }

  private PaymentBranch begin() {
    try {
      ManagedConnection managed = factory.createManagedConnection(null, null);
      return new PaymentBranch(managed);
    } catch (ResourceException | XAException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A connection outside any transaction. */
  public PaymentConnection connection() {
    try {
      return ((PaymentConnectionFactory) factory.createConnectionFactory()).getConnection();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What the newest payment was intended for. */
  public UUID newestPurchase() {
    try (Connection connection = store();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT purchase_id FROM adapter.payment ORDER BY id DESC")) {
      rows.next();
      return UUID.fromString(rows.getString(1));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** All that the adapter has to tell of a purchase, whether it was told before or not. */
  public List<PaymentNotice> notices(UUID purchase) {
    try (Connection connection = store();
        var statement =
            connection.prepareStatement(
                "SELECT id, kind, payment_id, subject_id, amount_minor, currency, reason,"
                    + " happened_at FROM adapter.notice WHERE purchase_id = ? ORDER BY id")) {
      statement.setString(1, purchase.toString());
      var notices = new ArrayList<PaymentNotice>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          Timestamp at = rows.getTimestamp(8);
          notices.add(
              new PaymentNotice(
                  UUID.fromString(rows.getString(1)),
                  PaymentNotice.Kind.valueOf(rows.getString(2)),
                  purchase,
                  UUID.fromString(rows.getString(3)),
                  UUID.fromString(rows.getString(4)),
                  new Amount(rows.getLong(5), rows.getString(6)),
                  rows.getString(7),
                  at.toInstant()));
        }
      }
      return notices;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Knows this purchase's payment no more. */
  public void forget(UUID purchaseId) throws SQLException {
    try (Connection connection = store();
        var update =
            connection.prepareStatement(
                "UPDATE adapter.payment SET purchase_id = ?, live_purchase_id = ?"
                    + " WHERE purchase_id = ?")) {
      String other = UUID.randomUUID().toString();
      update.setString(1, other);
      update.setString(2, other);
      update.setString(3, purchaseId.toString());
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("There is no one payment of " + purchaseId);
      }
    }
  }

  /** A connection to the adapter's store, beside the adapter. */
  public Connection store() throws SQLException {
    return store.connect();
  }

  @Override
  public void close() {
    resourceAdapter.stop();
  }
}
