package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** Many at once want money back from one payment (I4). */
abstract class RefundRaceContract extends AdapterContract {
  private static final int THREADS = 24;

  @Test
  void grantsNoMoreThanWasCaptured() throws Exception {
    HoldRequest sale = paid(1_000);
    List<Boolean> granted = atOnce(THREADS, () -> refund(sale, 90));
    assertThat(granted.stream().filter(yes -> yes)).hasSize(11);
    assertThat(standing(sale).refundedMinor()).isEqualTo(990);
    assertThat(balance(sale.payer())).isEqualTo(990);
  }

  @Test
  void grantsOneOfTwoThatTogetherAreTooMuch() throws Exception {
    for (int pair = 0; pair < 20; pair++) {
      HoldRequest sale = paid(100);
      assertThat(atOnce(2, () -> refund(sale, 60))).containsOnlyOnce(true).containsOnlyOnce(false);
      assertThat(standing(sale).refundedMinor()).isEqualTo(60);
    }
  }

  @Test
  void recordsADisputeAndGrantsOnlyWhatItLeaves() throws Exception {
    for (int round = 0; round < 10; round++) {
      HoldRequest sale = paid(100);
      List<Callable<Boolean>> both = List.of(() -> refund(sale, 60), () -> dispute(sale, 70));
      List<Boolean> done = together(both);
      PaymentStanding after = standing(sale);
      assertThat(done.get(1)).isTrue();
      assertThat(after.disputedMinor()).isEqualTo(70);
      // The refund came first, or it was refused: it never was granted beyond what a dispute left.
      assertThat(after.refundedMinor()).isEqualTo(done.get(0) ? 60 : 0);
      assertThat(refund(sale, done.get(0) ? 1 : 31)).isFalse();
    }
  }

  @Test
  void paysOneRefundOfTheSameId() throws Exception {
    HoldRequest sale = paid(1_000);
    RefundRequest request = part(sale, 90);
    List<Boolean> granted = atOnce(8, () -> grant(request));
    assertThat(granted).contains(true);
    assertThat(standing(sale).refundedMinor()).isEqualTo(90);
    assertThat(balance(sale.payer())).isEqualTo(90);
  }

  private HoldRequest paid(long minor) throws Exception {
    HoldRequest sale = hold(adapter.ownerWith(minor), minor);
    TestBranch branch = adapter.begin();
    branch.pay(sale);
    branch.endPrepareCommit();
    return sale;
  }

  private static RefundRequest part(HoldRequest sale, long minor) {
    return new RefundRequest(
        UUID.randomUUID(), sale.purchaseId(), new Amount(minor, "EUR"), "It did not install.");
  }

  private boolean refund(HoldRequest sale, long minor) throws Exception {
    return grant(part(sale, minor));
  }

  private boolean grant(RefundRequest request) throws Exception {
    TestBranch branch = adapter.begin();
    try {
      patiently(() -> branch.connection().refund(request));
    } catch (PaymentRefused refused) {
      branch.end().rollback();
      return false;
    }
    if (branch.end().prepare() == XAResource.XA_OK) {
      branch.commit();
    }
    return true;
  }

  private boolean dispute(HoldRequest sale, long minor) throws Exception {
    String reference = "dispute of " + sale.purchaseId();
    try (PaymentConnection connection = adapter.connection()) {
      patiently(
          () ->
              connection.openDispute(
                  new DisputeReport(
                      sale.purchaseId(), reference, new Amount(minor, "EUR"), "Not mine.")));
      return true;
    }
  }

  private PaymentStanding standing(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(sale.purchaseId()).orElseThrow();
    }
  }

  /** Many for one row may wait longer than a lock is waited for; then the call is repeated. */
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

  private static List<Boolean> atOnce(int threads, Callable<Boolean> work) throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(work);
    }
    return together(all);
  }

  private static List<Boolean> together(List<Callable<Boolean>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> future : threads.invokeAll(all)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
