package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.UndecidedBranch;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** A branch that voted yes, whose coordinator never comes back, and who knows what it decided. */
abstract class UntoldBranchesContract extends AdapterContract {

  @Test
  void isListedByWhatItDecidesOverUntilItIsTold() throws Exception {
    HoldRequest hold = hold(adapter.ownerWith(100), 100);
    TestBranch branch = adapter.begin();
    UUID payment = branch.pay(hold);
    assertThat(untold(payment)).as("before the vote").isEmpty();
    branch.end().prepare();

    List<UndecidedBranch> listed = untold(payment);
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).refundIds()).isEmpty();
    assertThat(tell(listed.get(0).branchId())).isTrue();
    assertThat(tell(listed.get(0).branchId())).as("told again").isTrue();
    assertThat(untold(payment)).isEmpty();
    assertThat(balance(hold.payer())).isZero();
    assertThat(pending(hold.payer())).isZero();
  }

  @Test
  void meetsItsCoordinatorQuietlyAfterwards() throws Exception {
    HoldRequest hold = hold(adapter.ownerWith(100), 100);
    TestBranch branch = adapter.begin();
    UUID payment = branch.pay(hold);
    branch.end().prepare();
    tell(untold(payment).get(0).branchId());

    branch.commit();
    assertThatThrownBy(branch::rollback)
        .isInstanceOfSatisfying(
            XAException.class,
            refused -> assertThat(refused.errorCode).isEqualTo(XAException.XAER_NOTA));
    assertThat(balance(hold.payer())).isZero();
  }

  @Test
  void isNotCommittedWhereItNeverVotedOrWasRolledBack() throws Exception {
    HoldRequest hold = hold(adapter.ownerWith(100), 100);
    TestBranch branch = adapter.begin();
    UUID payment = branch.pay(hold);
    UUID id = UUID.fromString(text("SELECT branch_id FROM adapter.payment WHERE id = ?", payment));
    assertThat(tell(id)).as("active").isFalse();
    branch.end().rollback();
    assertThat(tell(id)).as("rolled back").isFalse();
    assertThat(tell(UUID.randomUUID())).as("unknown").isFalse();
    assertThat(balance(hold.payer())).isEqualTo(100);
  }

  @Test
  void namesARefundOnlyWhereItWasAskedForFirst() throws Exception {
    HoldRequest hold = hold(adapter.ownerWith(100), 100);
    TestBranch sale = adapter.begin();
    sale.pay(hold);
    sale.endPrepareCommit();
    var request =
        new RefundRequest(
            UUID.randomUUID(), hold.purchaseId(), new Amount(60, "EUR"), "Asked for.");

    TestBranch first = adapter.begin();
    first.connection().refund(request);
    first.end().prepare();
    assertThat(granting(request)).hasSize(1);
    first.rollback();

    TestBranch anew = adapter.begin();
    anew.connection().refund(request);
    anew.end().prepare();
    assertThat(granting(request)).isEmpty();
    anew.rollback();
  }

  private List<UndecidedBranch> untold(UUID payment) throws Exception {
    return untold().stream()
        .filter(branch -> branch.holds().stream().anyMatch(h -> h.paymentId().equals(payment)))
        .toList();
  }

  private List<UndecidedBranch> granting(RefundRequest request) throws Exception {
    return untold().stream()
        .filter(branch -> branch.refundIds().contains(request.refundId()))
        .toList();
  }

  private List<UndecidedBranch> untold() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.undecided(Instant.now().plus(Duration.ofSeconds(1)), null, 100);
    }
  }

  private boolean tell(UUID branch) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.tellCommitted(branch);
    }
  }
}
