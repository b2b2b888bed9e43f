package org.quittance.adapter.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentMethod;

/** One database and one running adapter for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AdapterContract implements UsesDatabase {
  protected TestDatabase database;
  protected RunningAdapter adapter;

  @BeforeAll
  protected void startAdapter() throws Exception {
    database = newDatabase();
    adapter = new RunningAdapter(database.settings("node-" + UUID.randomUUID()));
  }

  @AfterAll
  protected void stopAdapter() {
    adapter.close();
  }

  protected static HoldRequest hold(String owner, long minor) {
    return new HoldRequest(
        UUID.randomUUID(), 1, owner, new Amount(minor, "EUR"), PaymentMethod.credit());
  }

  protected long balance(String owner) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.accounts(owner).get(0).balanceMinor();
    }
  }

  protected long pending(String owner) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.accounts(owner).get(0).pendingMinor();
    }
  }

  /** Asks the store beside the adapter; a UUID is passed as text. */
  protected long number(String sql, Object... values) throws SQLException {
    return Long.parseLong(text(sql, values));
  }

  protected String text(String sql, Object... values) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i].toString());
      }
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getString(1) : null;
      }
    }
  }
}
