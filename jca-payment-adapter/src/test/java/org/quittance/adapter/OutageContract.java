package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestBranch;
import org.quittance.adapter.testing.TestDatabase;
import org.quittance.adapter.testing.UsesDatabase;

/** The store is away at the start, or goes away while branches are open, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutageContract implements UsesDatabase {

  @Test
  void startsWithoutItsStoreAndUsesItOnceItIsThere() throws Exception {
    TestDatabase database = newDatabase();
    try (RunningAdapter first = new RunningAdapter(database.settings("n"))) {
      first.ownerWith(1);
    }
    database.goAway();
    try (RunningAdapter adapter = new RunningAdapter(withoutCreate(database))) {
      assertThatThrownBy(() -> adapter.ownerWith(1)).isInstanceOf(PaymentUnavailable.class);
      failsWithRmFail(() -> adapter.xaResource().recover(XAResource.TMSTARTRSCAN));
      database.comeBack();
      assertThat(adapter.xaResource().recover(XAResource.TMSTARTRSCAN)).isEmpty();
      adapter.ownerWith(1);
    }
  }

  @Test
  void letsACrowdWaitForOneTimeoutOnly() throws Exception {
    TestDatabase database = newDatabase();
    try (RunningAdapter first = new RunningAdapter(database.settings("n"))) {
      first.ownerWith(1);
    }
    database.goAway();
    try (RunningAdapter adapter = new RunningAdapter(withoutCreate(database))) {
      Instant begin = Instant.now();
      List<CompletableFuture<Void>> crowd =
          IntStream.range(0, 20)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> isUnavailable(adapter), task -> new Thread(task).start()))
              .toList();
      crowd.forEach(CompletableFuture::join);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(7));
    } finally {
      database.comeBack();
    }
  }

  @Test
  void commitsLaterWhatItCouldNotCommitWhileTheStoreWasAway() throws Exception {
    TestDatabase database = newDatabase();
    try (RunningAdapter adapter = new RunningAdapter(database.settings("n"))) {
      HoldRequest request = request(adapter);
      TestBranch branch = adapter.begin();
      branch.pay(request);
      branch.end().prepare();
      database.goAway();
      failsWithRmFail(branch::commit);
      database.comeBack();
      branch.commit();
      assertThat(state(adapter, request)).isEqualTo(State.CAPTURED);
    }
  }

  @Test
  void votesLaterOrNotAtAll() throws Exception {
    TestDatabase database = newDatabase();
    try (RunningAdapter adapter = new RunningAdapter(database.settings("n"))) {
      HoldRequest request = request(adapter);
      TestBranch branch = adapter.begin();
      branch.pay(request);
      branch.end();
      database.goAway();
      failsWithRmFail(branch::prepare);
      failsWithRmFail(branch::rollback);
      database.comeBack();
      try (PaymentConnection connection = adapter.connection()) {
        assertThat(connection.branchesInDoubt()).isZero();
      }
      assertThat(state(adapter, request)).isEqualTo(State.VOIDED);
    }
  }

  @Test
  void commitsInOnePhaseWhenAskedAgain() throws Exception {
    TestDatabase database = newDatabase();
    try (RunningAdapter adapter = new RunningAdapter(database.settings("n"))) {
      HoldRequest request = request(adapter);
      TestBranch branch = adapter.begin();
      branch.pay(request);
      branch.end();
      database.goAway();
      failsWithRmFail(branch::commitOnePhase);
      database.comeBack();
      branch.commitOnePhase();
      assertThat(state(adapter, request)).isEqualTo(State.CAPTURED);
    }
  }

  @Test
  void endsAnUnusedBranchWithoutItsStore() throws Exception {
    TestDatabase database = newDatabase();
    try (RunningAdapter adapter = new RunningAdapter(database.settings("n"))) {
      adapter.ownerWith(1);
      TestBranch read = adapter.begin();
      TestBranch rolledBack = adapter.begin();
      database.goAway();
      assertThat(read.end().prepare()).isEqualTo(XAResource.XA_RDONLY);
      rolledBack.end().rollback();
      database.comeBack();
    }
  }

  /** The settings of normal operation. */
  protected abstract org.quittance.adapter.store.StoreSettings withoutCreate(TestDatabase database);

  private static void isUnavailable(RunningAdapter adapter) {
    assertThatThrownBy(() -> adapter.ownerWith(1)).isInstanceOf(PaymentUnavailable.class);
  }

  private static HoldRequest request(RunningAdapter adapter) throws Exception {
    return new HoldRequest(
        UUID.randomUUID(),
        1,
        adapter.ownerWith(500),
        new Amount(300, "EUR"),
        PaymentMethod.credit());
  }

  private static State state(RunningAdapter adapter, HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(request.purchaseId()).orElseThrow().state();
    }
  }

  private static void failsWithRmFail(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_RMFAIL));
  }
}
