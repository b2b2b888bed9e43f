package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** A neighbour keeps an account's row locked for longer than a lock is waited for. */
abstract class LockedRowContract extends AdapterContract {
  private static final String TOUCH =
      "UPDATE adapter.account SET pending_minor = pending_minor WHERE owner = ?";

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

  @Test
  void endsTheWaitAlsoOnAConnectionWhoseFirstWorkWasRefused() throws Exception {
    String owner = adapter.ownerWith(500);
    try (Store store = new Store(database.settings("node-" + UUID.randomUUID()), tx -> {});
        Connection neighbour = lockAccountOf(owner)) {
      // Opening a store needs no connection for decisions, so this is the first one's first work.
      assertThatThrownBy(() -> store.decide(LockedRowContract::refuse))
          .isInstanceOf(PaymentRefused.class);
      assertThatThrownBy(() -> store.decide(tx -> refuseAfterWaiting(tx, owner)))
          .isInstanceOf(PaymentRefused.class);
      neighbour.rollback();
    }
  }

  private static Void refuse(StoreTransaction tx) throws PaymentRefused {
    throw new PaymentRefused("request-not-possible", "Refused at " + tx.now() + ".");
  }

  private static Void refuseAfterWaiting(StoreTransaction tx, String owner) throws PaymentRefused {
    assertThatThrownBy(() -> tx.update(TOUCH, owner))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isIn("40XL1", "55P03"));
    return refuse(tx);
  }

  private Connection lockAccountOf(String owner) throws Exception {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(TOUCH)) {
      statement.setString(1, owner);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    return connection;
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
