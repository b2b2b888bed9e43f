package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** Whatever is done in whatever order, the books stay in balance. */
abstract class DoubleEntryContract extends AdapterContract {
  private static final int STEPS = 200;

  private final List<TestBranch> open = new ArrayList<>();
  private final List<TestBranch> voted = new ArrayList<>();
  private final List<HoldRequest> asked = new ArrayList<>();
  private final List<String> disputes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_122})
  void balancesAfterRandomSteps(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> owners =
        List.of(adapter.ownerWith(900), adapter.ownerWith(50), adapter.ownerWith(3_000));
    for (int i = 0; i < STEPS; i++) {
      step(random, owners.get(random.nextInt(owners.size())));
    }
    assertBooksBalance();
    for (TestBranch branch : new ArrayList<>(open)) {
      branch.rollback();
    }
    for (TestBranch branch : new ArrayList<>(voted)) {
      branch.commit();
    }
    open.clear();
    voted.clear();
    assertBooksBalance();
    for (String owner : owners) {
      assertThat(pending(owner)).isZero();
    }
    assertThat(number("SELECT COUNT(*) FROM adapter.payment WHERE state = 'captured'"))
        .isPositive();
    assertThat(number("SELECT COUNT(*) FROM adapter.payment WHERE state = 'voided'")).isPositive();
    assertThat(number("SELECT COUNT(*) FROM adapter.refund WHERE state = 'paid'")).isPositive();
    assertThat(number("SELECT COUNT(*) FROM adapter.dispute")).isPositive();
  }

  private void step(Random random, String owner) throws Exception {
    switch (random.nextInt(11)) {
      case 0 -> topUp(owner, 1 + random.nextInt(200));
      case 1, 2, 3 -> open.add(work(random, owner));
      case 4, 7 -> vote(random);
      case 8, 9 -> open.add(payBack(random));
      case 10 -> dispute(random);
      case 5, 6 -> take(random, voted).ifPresent(DoubleEntryContract::commit);
      default ->
          take(random, random.nextBoolean() ? open : voted)
              .ifPresent(DoubleEntryContract::rollBack);
    }
  }

  private TestBranch work(Random random, String owner) throws Exception {
    TestBranch branch = adapter.begin();
    for (int i = 0; i <= random.nextInt(3); i++) {
      HoldRequest request = hold(owner, 1 + random.nextInt(150));
      Outcome outcome = branch.connection().authorise(request);
      asked.add(request);
      if (outcome instanceof Outcome.Held held && random.nextInt(5) > 0) {
        branch.connection().adopt(held.paymentId(), request);
      }
    }
    return branch.end();
  }

  /** A refund of something that may not even be captured. */
  private TestBranch payBack(Random random) throws Exception {
    TestBranch branch = adapter.begin();
    if (!asked.isEmpty()) {
      HoldRequest sale = asked.get(random.nextInt(asked.size()));
      Amount part = new Amount(1 + random.nextInt(100), "EUR");
      unlessRefused(
          () ->
              branch
                  .connection()
                  .refund(
                      new RefundRequest(UUID.randomUUID(), sale.purchaseId(), part, "sent back")));
    }
    return branch.end();
  }

  private void dispute(Random random) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      if (!disputes.isEmpty() && random.nextBoolean()) {
        String reference = disputes.get(random.nextInt(disputes.size()));
        unlessRefused(() -> connection.closeDispute(reference, random.nextBoolean()));
      } else if (!asked.isEmpty()) {
        HoldRequest sale = asked.get(random.nextInt(asked.size()));
        String reference = "dispute " + UUID.randomUUID();
        Amount part = new Amount(1 + random.nextInt(100), "EUR");
        unlessRefused(
            () -> {
              connection.openDispute(
                  new DisputeReport(sale.purchaseId(), reference, part, "not mine"));
              return disputes.add(reference);
            });
      }
    }
  }

  private static void unlessRefused(Callable<?> call) throws Exception {
    try {
      call.call();
    } catch (PaymentRefused expected) {
      assertThat(expected.code())
          .isIn("nothing-captured", "refund-exceeds-captured", "dispute-decided");
    }
  }

  private void vote(Random random) throws Exception {
    var branch = take(random, open);
    if (branch.isPresent() && branch.get().prepare() == XAResource.XA_OK) {
      voted.add(branch.get());
    }
  }

  private void topUp(String owner, long minor) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      connection.topUp(UUID.randomUUID(), owner, new Amount(minor, "EUR"));
    }
  }

  private static java.util.Optional<TestBranch> take(Random random, List<TestBranch> from) {
    return from.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(from.remove(random.nextInt(from.size())));
  }

  private static void commit(TestBranch branch) {
    try {
      branch.commit();
    } catch (XAException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void rollBack(TestBranch branch) {
    try {
      branch.rollback();
    } catch (XAException failure) {
      throw new AssertionError(failure);
    }
  }

  private void assertBooksBalance() throws Exception {
    assertThat(
            number(
                "SELECT COUNT(*) FROM (SELECT t.id, t.state, COUNT(e.id) AS n,"
                    + " COALESCE(SUM(e.amount_minor), 0) AS s FROM adapter.transfer t"
                    + " LEFT JOIN adapter.entry e ON e.transfer_id = t.id GROUP BY t.id, t.state) x"
                    + " WHERE x.s <> 0 OR (x.state = 'posted' AND x.n <> 2)"
                    + " OR (x.state <> 'posted' AND x.n <> 0)"))
        .as("posted transfers have two lines that sum to zero, others none")
        .isZero();
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.account a WHERE a.balance_minor <>"
                    + " (SELECT COALESCE(SUM(e.amount_minor), 0) FROM adapter.entry e"
                    + " WHERE e.account_id = a.id)"))
        .as("a balance is the sum of its entries")
        .isZero();
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.account a WHERE a.pending_minor <>"
                    + " (SELECT COALESCE(SUM(p.amount_minor), 0) FROM adapter.payment p"
                    + " WHERE p.payer = a.owner AND p.currency = a.currency"
                    + " AND p.state IN ('held', 'prepared'))"))
        .as("what is pending is the sum of the live holds")
        .isZero();
    assertThat(number("SELECT COALESCE(SUM(amount_minor), 0) FROM adapter.entry")).isZero();
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.payment p WHERE p.refunded_minor <>"
                    + " (SELECT COALESCE(SUM(r.amount_minor), 0) FROM adapter.refund r"
                    + " WHERE r.payment_id = p.id AND r.state <> 'released') OR p.disputed_minor <>"
                    + " (SELECT COALESCE(SUM(d.amount_minor), 0) FROM adapter.dispute d"
                    + " WHERE d.payment_id = p.id AND d.state <> 'won')"))
        .as("what is taken back from a payment is the sum of its refunds and disputes")
        .isZero();
    assertThat(
            number(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM adapter.entry WHERE book = 'disputed'"))
        .as("what is disputed is the sum of the open disputes")
        .isEqualTo(
            number(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM adapter.dispute"
                    + " WHERE state = 'opened'"));
  }
}
