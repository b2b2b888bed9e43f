package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** Everybody else keeps the store busy while a coordinator decides. */
abstract class BusyStoreContract extends AdapterContract {
  /** As many as there are connections for work. */
  private static final int READERS = 16;

  @Test
  void decidesThoughNoConnectionIsLeftForWork() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.end().prepare();
    String other = adapter.ownerWith(1_000);
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try (Connection neighbour = database.connect()) {
      neighbour.setAutoCommit(false);
      try (PreparedStatement lock =
          neighbour.prepareStatement(
              "UPDATE adapter.account SET balance_minor = balance_minor WHERE owner = ?")) {
        lock.setString(1, other);
        lock.executeUpdate();
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          waiting.add(CompletableFuture.runAsync(() -> holdQuietly(other), threads));
        }
        Thread.sleep(500);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        long began = System.nanoTime();
        branch.commit();
        adapter.xaResource().recover(javax.transaction.xa.XAResource.TMSTARTRSCAN);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(1_000);
      }
      neighbour.rollback();
    } finally {
      threads.shutdown();
      threads.awaitTermination(30, TimeUnit.SECONDS);
    }
    assertThat(balance(request.payer())).isEqualTo(700);
  }

  /** Waits for the account its neighbour keeps; what becomes of it does not matter here. */
  private void holdQuietly(String owner) {
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(hold(owner, 1));
    } catch (Exception busy) {
      assertThat(busy).isInstanceOf(org.quittance.adapter.api.PaymentUnavailable.class);
    }
  }
}
