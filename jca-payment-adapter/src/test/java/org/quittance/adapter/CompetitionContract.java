package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** Many at once want the same money. */
abstract class CompetitionContract extends AdapterContract {
  private static final int THREADS = 50;

  @Test
  void capturesExactlyAsManyAsTheCreditCovers() throws Exception {
    String owner = adapter.ownerWith(1_000);
    List<Outcome> outcomes = atOnce(() -> buy(owner, 100));
    assertThat(outcomes).filteredOn(Outcome.Held.class::isInstance).hasSize(10);
    assertThat(outcomes).filteredOn(Outcome.Declined.class::isInstance).hasSize(THREADS - 10);
    assertThat(balance(owner)).isZero();
    assertThat(pending(owner)).isZero();
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.payment WHERE payer = ? AND state = 'captured'",
                owner))
        .isEqualTo(10);
  }

  @Test
  void makesOneHoldOfTheSameRequest() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 100);
    List<Outcome> outcomes =
        atOnce(
            () ->
                patiently(
                    () -> {
                      try (PaymentConnection connection = adapter.connection()) {
                        return connection.authorise(request);
                      }
                    }));
    assertThat(outcomes).hasSize(THREADS);
    assertThat(outcomes.stream().distinct()).hasSize(1);
    assertThat(pending(request.payer())).isEqualTo(100);
  }

  @Test
  void letsOneOfManyBranchesAdoptAHold() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 100);
    UUID payment;
    try (PaymentConnection connection = adapter.connection()) {
      payment = ((Outcome.Held) connection.authorise(request)).paymentId();
    }
    List<Boolean> adopted = atOnce(() -> adoptAndCommit(payment, request));
    assertThat(adopted).contains(true);
    assertThat(balance(request.payer())).isEqualTo(900);
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.branch_payment WHERE payment_id = ?",
                payment.toString()))
        .isEqualTo(1);
  }

  @Test
  void bringsInOneTopUpOfTheSameTransfer() throws Exception {
    UUID transfer = UUID.randomUUID();
    String owner = "owner-" + UUID.randomUUID();
    atOnce(
        () ->
            patiently(
                () -> {
                  try (PaymentConnection connection = adapter.connection()) {
                    connection.topUp(transfer, owner, new Amount(70, "EUR"));
                    return true;
                  }
                }));
    assertThat(balance(owner)).isEqualTo(70);
  }

  private Outcome buy(String owner, long minor) throws Exception {
    HoldRequest request = hold(owner, minor);
    TestBranch branch = adapter.begin();
    Outcome outcome = patiently(() -> branch.connection().authorise(request));
    if (outcome instanceof Outcome.Held held) {
      branch.connection().adopt(held.paymentId(), request);
    }
    branch.end();
    if (branch.prepare() == javax.transaction.xa.XAResource.XA_OK) {
      branch.commit();
    }
    return outcome;
  }

  private boolean adoptAndCommit(UUID payment, HoldRequest request) throws Exception {
    TestBranch branch = adapter.begin();
    try {
      patiently(() -> branch.connection().adopt(payment, request));
      branch.end();
      if (branch.prepare() == javax.transaction.xa.XAResource.XA_OK) {
        branch.commit();
      }
      return true;
    } catch (PaymentRefused elsewhere) {
      branch.end().rollback();
      return false;
    }
  }

  /** Fifty for one row may wait longer than a lock is waited for; then the call is repeated. */
  private static <T> T patiently(Callable<T> call) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return call.call();
      } catch (PaymentUnavailable busy) {
        if (tries == 10) {
          throw busy;
        }
      }
    }
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(work);
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(all)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
