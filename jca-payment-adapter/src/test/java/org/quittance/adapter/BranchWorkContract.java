package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;
import org.quittance.adapter.testing.TestXid;

/** What the end of a branch does to the payments it answers for. */
abstract class BranchWorkContract extends AdapterContract {

  @Test
  void capturesAtCommit() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    assertThat(state(request)).isEqualTo(State.HELD);
    assertThat(branch.end().prepare()).isEqualTo(XAResource.XA_OK);
    assertThat(state(request)).isEqualTo(State.PREPARED);
    branch.commit();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
    assertThat(balance(request.payer())).isEqualTo(700);
    assertThat(pending(request.payer())).isZero();
  }

  @Test
  void capturesInOnePhase() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.end().commitOnePhase();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
    assertThat(balance(request.payer())).isEqualTo(700);
  }

  @Test
  void capturesOnceThoughCommitIsRepeated() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.endPrepareCommit();
    branch.commit();
    adapter.xaResource().commit(branch.xid(), false);
    assertThat(balance(request.payer())).isEqualTo(700);
  }

  @Test
  void voidsAtRollbackBeforeAndAfterTheVote() throws Exception {
    for (boolean voted : new boolean[] {false, true}) {
      HoldRequest request = hold(adapter.ownerWith(1_000), 300);
      TestBranch branch = adapter.begin();
      branch.pay(request);
      branch.end();
      if (voted) {
        branch.prepare();
      }
      branch.rollback();
      assertThat(state(request)).isEqualTo(State.VOIDED);
      assertThat(balance(request.payer())).isEqualTo(1_000);
      assertThat(pending(request.payer())).isZero();
    }
  }

  @Test
  void voidsWhatWasHeldButNeverAdopted() throws Exception {
    HoldRequest adopted = hold(adapter.ownerWith(1_000), 300);
    HoldRequest left = hold(adapter.ownerWith(1_000), 200);
    TestBranch branch = adapter.begin();
    branch.pay(adopted);
    branch.connection().authorise(left);
    branch.endPrepareCommit();
    assertThat(state(adopted)).isEqualTo(State.CAPTURED);
    assertThat(state(left)).isEqualTo(State.VOIDED);
    assertThat(pending(left.payer())).isZero();
  }

  @Test
  void keepsItsVoteWhileTheBooksContradictTheDecision() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.end().prepare();
    setPending(request.payer(), 0);
    for (ThrowingCallable decision : new ThrowingCallable[] {branch::commit, branch::rollback}) {
      assertThatThrownBy(decision)
          .isInstanceOfSatisfying(
              XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_RMFAIL));
      assertThat(state(request)).isEqualTo(State.PREPARED);
    }
    setPending(request.payer(), 300);
    branch.commit();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  private void setPending(String owner, long minor) throws Exception {
    try (Connection connection = database.connect();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE adapter.account SET pending_minor = ? WHERE owner = ?")) {
      update.setLong(1, minor);
      update.setString(2, owner);
      update.executeUpdate();
    }
  }

  @Test
  void votesReadOnlyWhenNothingWasAdopted() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.connection().authorise(request);
    assertThat(branch.end().prepare()).isEqualTo(XAResource.XA_RDONLY);
    assertThat(state(request)).isEqualTo(State.VOIDED);
  }

  @Test
  void writesNothingForABranchThatOnlyReads() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch paying = adapter.begin();
    paying.pay(request);
    paying.endPrepareCommit();
    long rows = number("SELECT COUNT(*) FROM adapter.branch");
    TestBranch branch = adapter.begin();
    assertThat(branch.connection().confirm(request.purchaseId())).isTrue();
    assertThat(branch.connection().confirm(UUID.randomUUID())).isFalse();
    assertThat(branch.connection().standing(request.purchaseId())).isPresent();
    assertThat(branch.end().prepare()).isEqualTo(XAResource.XA_RDONLY);
    assertThat(number("SELECT COUNT(*) FROM adapter.branch")).isEqualTo(rows);
  }

  @Test
  void leavesNoRowForABranchWhoseOnlyRequestWasDeclined() throws Exception {
    long rows = number("SELECT COUNT(*) FROM adapter.branch");
    TestBranch branch = adapter.begin();
    branch.connection().authorise(hold(adapter.ownerWith(100), 300));
    assertThat(branch.end().prepare()).isEqualTo(XAResource.XA_RDONLY);
    assertThat(number("SELECT COUNT(*) FROM adapter.branch")).isEqualTo(rows);
  }

  @Test
  void votesReadOnlyAfterAnAdoptionThatWasRefused() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch first = adapter.begin();
    UUID payment = first.pay(request);
    TestBranch second = adapter.begin();
    assertThatThrownBy(() -> second.connection().adopt(payment, request))
        .isInstanceOf(PaymentRefused.class);
    assertThat(second.end().prepare()).isEqualTo(XAResource.XA_RDONLY);
    first.endPrepareCommit();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  @Test
  void confirmsOnlyWhatIsCaptured() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    assertThat(branch.connection().confirm(request.purchaseId())).isFalse();
    branch.end().prepare();
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.confirm(request.purchaseId())).isFalse();
      branch.commit();
      assertThat(connection.confirm(request.purchaseId())).isTrue();
    }
  }

  @Test
  void sharesOneBranchBetweenTwoConnections() throws Exception {
    HoldRequest one = hold(adapter.ownerWith(1_000), 300);
    HoldRequest two = hold(adapter.ownerWith(1_000), 200);
    TestBranch branch = adapter.begin();
    branch.pay(one);
    ManagedConnection other = adapter.managedConnection();
    assertThat(other.getXAResource().isSameRM(branch.resource())).isTrue();
    other.getXAResource().start(branch.xid(), XAResource.TMJOIN);
    PaymentConnection handle = (PaymentConnection) other.getConnection(null, null);
    UUID payment = ((Outcome.Held) handle.authorise(two)).paymentId();
    handle.adopt(payment, two);
    branch.end();
    assertThatThrownBy(branch::prepare)
        .isInstanceOfSatisfying(
            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_PROTO));
    other.getXAResource().end(branch.xid(), XAResource.TMSUCCESS);
    branch.prepare();
    branch.commit();
    assertThat(state(one)).isEqualTo(State.CAPTURED);
    assertThat(state(two)).isEqualTo(State.CAPTURED);
  }

  @Test
  void goesOnAfterItWasSuspended() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    UUID payment = ((Outcome.Held) branch.connection().authorise(request)).paymentId();
    branch.resource().end(branch.xid(), XAResource.TMSUSPEND);
    assertThatThrownBy(() -> branch.connection().adopt(payment, request))
        .isInstanceOf(IllegalStateException.class);
    branch.resource().start(branch.xid(), XAResource.TMRESUME);
    branch.connection().adopt(payment, request);
    branch.endPrepareCommit();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  @Test
  void rollsBackInsteadOfVotingOnceItFailed() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.resource().end(branch.xid(), XAResource.TMFAIL);
    assertThatThrownBy(branch::prepare)
        .isInstanceOfSatisfying(
            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBROLLBACK));
    assertThat(state(request)).isEqualTo(State.VOIDED);
  }

  @Test
  void refusesWorkForAnXidThatWasUsedUp() throws Exception {
    TestBranch branch = adapter.begin();
    branch.pay(hold(adapter.ownerWith(1_000), 300));
    branch.endPrepareCommit();
    branch.resource().start(branch.xid(), XAResource.TMNOFLAGS);
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    assertThatThrownBy(() -> branch.connection().authorise(request))
        .isInstanceOfSatisfying(
            PaymentRefused.class, r -> assertThat(r.code()).isEqualTo("branch-ended"));
    assertThat(pending(request.payer())).isZero();
    branch.end();
    assertThat(branch.prepare()).isEqualTo(XAResource.XA_RDONLY);
  }

  @Test
  void commitsAndRollsBackOnOneConnectionWithoutACoordinator() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    PaymentConnection connection = (PaymentConnection) managed.getConnection(null, null);
    LocalTransaction local = managed.getLocalTransaction();
    for (boolean commit : new boolean[] {true, false}) {
      HoldRequest request = hold(adapter.ownerWith(1_000), 300);
      local.begin();
      assertThatThrownBy(() -> managed.getXAResource().start(TestXid.next(), 0))
          .isInstanceOfSatisfying(
              XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_OUTSIDE));
      UUID payment = ((Outcome.Held) connection.authorise(request)).paymentId();
      connection.adopt(payment, request);
      if (commit) {
        local.commit();
      } else {
        local.rollback();
      }
      assertThat(state(request)).isEqualTo(commit ? State.CAPTURED : State.VOIDED);
    }
  }

  private State state(HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(request.purchaseId()).orElseThrow().state();
    }
  }
}
