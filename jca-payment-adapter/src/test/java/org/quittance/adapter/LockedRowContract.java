package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** A neighbour keeps an account's row locked for longer than a lock is waited for. */
abstract class LockedRowContract extends AdapterContract {

  @Test
  void saysThatItIsBusyAndHoldsNothing() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    try (PaymentConnection connection = adapter.connection()) {
      try (Connection neighbour = lockAccountOf(request.payer())) {
        assertThatThrownBy(() -> connection.authorise(request))
            .isInstanceOf(PaymentUnavailable.class)
            .hasMessageContaining("busy");
        neighbour.rollback();
      }
      assertThat(pending(request.payer())).isZero();
      assertThat(connection.authorise(request)).isInstanceOf(Outcome.Held.class);
    }
  }

  @Test
  void commitsOnceTheRowIsFree() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.end().prepare();
    try (Connection neighbour = lockAccountOf(request.payer())) {
      CompletableFuture<Void> release =
          CompletableFuture.runAsync(
              () -> rollBack(neighbour), CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
      branch.commit();
      release.join();
    }
    assertThat(balance(request.payer())).isEqualTo(200);
  }

  private Connection lockAccountOf(String owner) throws Exception {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE adapter.account SET pending_minor = pending_minor WHERE owner = ?")) {
      statement.setString(1, owner);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    return connection;
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (java.sql.SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
