package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestBranch;
import org.quittance.adapter.testing.TestXid;

/** The process dies at each point, and a new one comes up on the same store as the same node. */
abstract class CrashContract extends AdapterContract {
  private final String node = "crashing-" + UUID.randomUUID();
  private RunningAdapter before;
  private RunningAdapter after;
  private HoldRequest request;
  private TestBranch branch;

  @BeforeEach
  void work() throws Exception {
    before = new RunningAdapter(database.settings(node));
    request = hold(before.ownerWith(1_000), 300);
    branch = before.begin();
    branch.pay(request);
    branch.end();
  }

  @AfterEach
  void stop() throws Exception {
    if (after != null) {
      for (Xid xid : after.xaResource().recover(XAResource.TMSTARTRSCAN)) {
        after.xaResource().rollback(xid);
      }
      after.close();
    }
  }

  private void crashAndRestartAs(String name) throws Exception {
    before.close();
    after = new RunningAdapter(database.settings(name));
  }

  @Test
  void voidsWhatHadNotVoted() throws Exception {
    crashAndRestartAs(node);
    assertThat(recovered()).isEmpty();
    assertThat(state()).isEqualTo(State.VOIDED);
    assertThat(pending(request.payer())).isZero();
  }

  @Test
  void voidsBeforeAnythingElseIsDone() throws Exception {
    crashAndRestartAs(node);
    try (PaymentConnection connection = after.connection()) {
      assertThat(connection.accounts(request.payer()).get(0).pendingMinor()).isZero();
    }
  }

  @Test
  void leavesAnotherNodesBranchAlone() throws Exception {
    after = new RunningAdapter(database.settings("neighbour"));
    assertThat(state()).isEqualTo(State.HELD);
    branch.prepare();
    branch.commit();
    assertThat(state()).isEqualTo(State.CAPTURED);
    before.close();
  }

  @Test
  void keepsWhatHadVotedUntilItIsCommitted() throws Exception {
    branch.prepare();
    crashAndRestartAs(node);
    try (PaymentConnection connection = after.connection()) {
      assertThat(connection.branchesInDoubt()).isEqualTo(1);
    }
    assertThat(state()).isEqualTo(State.PREPARED);
    assertThat(recovered()).hasSize(1);
    after.xaResource().commit(recovered()[0], false);
    assertThat(state()).isEqualTo(State.CAPTURED);
    assertThat(balance(request.payer())).isEqualTo(700);
    assertThat(recovered()).isEmpty();
  }

  @Test
  void keepsWhatHadVotedUntilItIsRolledBack() throws Exception {
    branch.prepare();
    crashAndRestartAs(node);
    after.xaResource().rollback(recovered()[0]);
    assertThat(state()).isEqualTo(State.VOIDED);
    assertThat(balance(request.payer())).isEqualTo(1_000);
    assertThat(recovered()).isEmpty();
    after.xaResource().rollback(branch.xid());
  }

  @Test
  void takesACommitAgainThatItHadDoneBefore() throws Exception {
    branch.prepare();
    branch.commit();
    crashAndRestartAs(node);
    assertThat(recovered()).isEmpty();
    after.xaResource().commit(branch.xid(), false);
    assertThat(state()).isEqualTo(State.CAPTURED);
    assertThat(balance(request.payer())).isEqualTo(700);
  }

  @Test
  void countsOnlyItsOwnNodesBranchesAsInDoubt() throws Exception {
    branch.prepare();
    crashAndRestartAs("neighbour");
    try (PaymentConnection connection = after.connection()) {
      assertThat(connection.branchesInDoubt()).isZero();
    }
    assertThat(recovered()).hasSize(1);
  }

  @Test
  void recoversXidsByteByByte() throws Exception {
    branch.rollback();
    byte[] longest = new byte[Xid.MAXGTRIDSIZE];
    for (int i = 0; i < longest.length; i++) {
      longest[i] = (byte) (i * 5 - 128);
    }
    for (Xid xid :
        new Xid[] {
          new TestXid(-1, longest, longest),
          new TestXid(Integer.MAX_VALUE, new byte[] {0}, new byte[] {0, 0}),
          new TestXid(0, new byte[] {0, 0}, new byte[] {0}),
          new TestXid(7, new byte[] {9, 0}, new byte[0])
        }) {
      prepareBranchNamed(xid);
    }
    crashAndRestartAs(node);
    Xid[] found = recovered();
    assertThat(found).hasSize(4);
    assertThat(found).anyMatch(same(new TestXid(-1, longest, longest)));
    assertThat(found)
        .anyMatch(same(new TestXid(Integer.MAX_VALUE, new byte[] {0}, new byte[] {0, 0})));
    assertThat(found).anyMatch(same(new TestXid(0, new byte[] {0, 0}, new byte[] {0})));
    assertThat(found).anyMatch(same(new TestXid(7, new byte[] {9, 0}, new byte[0])));
  }

  @Test
  void listsEverythingAtTheStartOfAScanAndNothingAfterwards() throws Exception {
    branch.prepare();
    crashAndRestartAs(node);
    XAResource resource = after.xaResource();
    assertThat(resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN)).hasSize(1);
    assertThat(resource.recover(XAResource.TMSTARTRSCAN)).hasSize(1);
    assertThat(resource.recover(XAResource.TMNOFLAGS)).isEmpty();
    assertThat(resource.recover(XAResource.TMENDRSCAN)).isEmpty();
  }

  private void prepareBranchNamed(Xid xid) throws Exception {
    var managed = before.managedConnection();
    XAResource resource = managed.getXAResource();
    resource.start(xid, XAResource.TMNOFLAGS);
    HoldRequest one = hold(before.ownerWith(100), 100);
    PaymentConnection connection = (PaymentConnection) managed.getConnection(null, null);
    UUID payment = ((org.quittance.adapter.api.Outcome.Held) connection.authorise(one)).paymentId();
    connection.adopt(payment, one);
    resource.end(xid, XAResource.TMSUCCESS);
    assertThat(resource.prepare(xid)).isEqualTo(XAResource.XA_OK);
  }

  private static Predicate<Xid> same(Xid expected) {
    return found ->
        found.getFormatId() == expected.getFormatId()
            && Arrays.equals(found.getGlobalTransactionId(), expected.getGlobalTransactionId())
            && Arrays.equals(found.getBranchQualifier(), expected.getBranchQualifier());
  }

  private Xid[] recovered() throws Exception {
    return after.xaResource().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
  }

  private State state() throws Exception {
    try (PaymentConnection connection = after.connection()) {
      return connection.standing(request.purchaseId()).orElseThrow().state();
    }
  }
}
