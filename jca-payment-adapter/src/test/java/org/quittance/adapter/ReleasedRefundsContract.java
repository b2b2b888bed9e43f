package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** Somebody gives up a refund that nobody seems to decide; whether its branch voted decides. */
abstract class ReleasedRefundsContract extends AdapterContract {

  @Test
  void isGivenUpWithABranchThatDidNotVote() throws Exception {
    HoldRequest sale = paidByCredit();
    RefundRequest request = part(sale, 300);
    assertThat(release(request)).isEmpty();
    TestBranch branch = adapter.begin();
    branch.connection().refund(request);
    for (int i = 0; i < 2; i++) {
      assertThat(release(request)).contains(State.RELEASED);
      assertThat(refundedMinor(sale)).isZero();
    }
    branch.end();
    assertThatThrownBy(branch::prepare)
        .isInstanceOfSatisfying(
            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBROLLBACK));
    assertThat(notices(request.refundId())).isZero();
    TestBranch another = adapter.begin();
    another.connection().refund(request);
    another.endPrepareCommit();
    assertThat(release(request)).contains(State.PAID);
  }

  @Test
  void isLeftAloneOnceItsBranchVoted() throws Exception {
    HoldRequest sale = paidByCredit();
    RefundRequest request = part(sale, 300);
    TestBranch branch = adapter.begin();
    branch.connection().refund(request);
    branch.end().prepare();
    assertThat(release(request)).contains(State.REQUESTED);
    assertThat(refundedMinor(sale)).isEqualTo(300);
    branch.commit();
    assertThat(release(request)).contains(State.PAID);
    assertThat(balance(sale.payer())).isEqualTo(1_000);
  }

  @Test
  void isEitherVotedForOrGivenUp() throws Exception {
    HoldRequest sale = paidByCredit();
    for (int i = 0; i < 20; i++) {
      RefundRequest request = part(sale, 300);
      TestBranch branch = adapter.begin();
      branch.connection().refund(request);
      branch.end();
      CompletableFuture<Boolean> voted = CompletableFuture.supplyAsync(() -> votes(branch));
      Optional<State> found = release(request);
      assertThat(found).contains(voted.join() ? State.REQUESTED : State.RELEASED);
      assertThat(refundedMinor(sale)).isEqualTo(voted.join() ? 300 : 0);
      if (voted.join()) {
        branch.rollback();
      }
    }
  }

  private static boolean votes(TestBranch branch) {
    try {
      return branch.prepare() == XAResource.XA_OK;
    } catch (XAException rolledBack) {
      assertThat(rolledBack.errorCode).isEqualTo(XAException.XA_RBROLLBACK);
      return false;
    }
  }

  private Optional<State> release(RefundRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection
          .releaseRefund(request.refundId(), "nobody came back")
          .map(RefundStanding::state);
    }
  }

  private HoldRequest paidByCredit() throws Exception {
    HoldRequest sale = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(sale);
    branch.endPrepareCommit();
    return sale;
  }

  private static RefundRequest part(HoldRequest sale, long minor) {
    return new RefundRequest(
        UUID.randomUUID(), sale.purchaseId(), new Amount(minor, "EUR"), "It did not install.");
  }

  private long refundedMinor(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(sale.purchaseId()).orElseThrow().refundedMinor();
    }
  }

  private long notices(UUID subject) throws Exception {
    return number(
        "SELECT COUNT(*) FROM adapter.notice WHERE kind = 'REFUND_RELEASED' AND subject_id = ?",
        subject);
  }
}
