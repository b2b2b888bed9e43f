package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.gateway.outside.RefundReply;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;
import org.quittance.adapter.testing.TestBranch;

/** Money is paid back from what was captured. */
abstract class RefundsContract extends CardContract {

  @Test
  void paysCreditWithTheCommit() throws Exception {
    HoldRequest sale = paidByCredit();
    RefundRequest request = part(sale, 100);
    TestBranch branch = adapter.begin();
    assertThat(branch.connection().refund(request).state()).as("promised").isEqualTo(State.PAID);
    assertThat(branch.connection().refund(request).state()).isEqualTo(State.PAID);
    assertThat(state(request)).isEqualTo(State.REQUESTED);
    assertThat(branch.end().prepare()).isEqualTo(XAResource.XA_OK);
    assertThat(balance(sale.payer())).isEqualTo(700);
    branch.commit();
    branch.commit();
    assertThat(state(request)).isEqualTo(State.PAID);
    assertThat(balance(sale.payer())).isEqualTo(800);
    assertThat(refundedMinor(sale)).isEqualTo(100);
    assertThat(notices("REFUND_PAID", request.refundId())).isEqualTo(1);
  }

  @Test
  void showsARefundInTheOwnersEntries() throws Exception {
    HoldRequest sale = paidByCredit();
    grant(part(sale, 100));
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.entries(sale.payer(), 1).get(0))
          .satisfies(
              entry -> {
                assertThat(entry.kind()).isEqualTo("refund");
                assertThat(entry.amountMinor()).isEqualTo(100);
                assertThat(entry.purchaseId()).isEqualTo(sale.purchaseId());
              });
    }
  }

  @Test
  void releasesWithTheRollback() throws Exception {
    HoldRequest sale = paidByCredit();
    for (boolean voted : new boolean[] {false, true}) {
      RefundRequest request = part(sale, 300);
      TestBranch branch = adapter.begin();
      branch.connection().refund(request);
      branch.end();
      if (voted) {
        branch.prepare();
      }
      assertThat(refundedMinor(sale)).isEqualTo(300);
      branch.rollback();
      assertThat(state(request)).isEqualTo(State.RELEASED);
      assertThat(refundedMinor(sale)).isZero();
      assertThat(notices("REFUND_RELEASED", request.refundId())).isEqualTo(voted ? 1 : 0);
    }
    assertThat(balance(sale.payer())).isEqualTo(700);
  }

  @Test
  void maybeAskedAgainAfterItWasReleased() throws Exception {
    HoldRequest sale = paidByCredit();
    RefundRequest request = part(sale, 300);
    TestBranch branch = adapter.begin();
    branch.connection().refund(request);
    branch.end().rollback();
    grant(request);
    assertThat(state(request)).isEqualTo(State.PAID);
    assertThat(balance(sale.payer())).isEqualTo(1_000);
  }

  @Test
  void isNotAnotherTransactionsToRelyOn() throws Exception {
    RefundRequest request = part(paidByCredit(), 100);
    TestBranch first = adapter.begin();
    first.connection().refund(request);
    TestBranch second = adapter.begin();
    refused("refund-in-flight", () -> second.connection().refund(request));
    first.endPrepareCommit();
    assertThat(second.connection().refund(request).state()).isEqualTo(State.PAID);
    second.end().rollback();
    assertThat(state(request)).isEqualTo(State.PAID);
  }

  @Test
  void paysACardBackAfterTheCommit() throws Exception {
    HoldRequest sale = card("good", 300);
    captured(sale);
    RefundRequest request = part(sale, 120);
    TestBranch branch = adapter.begin();
    assertThat(branch.connection().refund(request).state()).isEqualTo(State.REQUESTED);
    branch.endPrepareCommit();
    assertThat(state(request)).isEqualTo(State.GRANTED);
    workOff();
    workOff();
    assertThat(state(request)).isEqualTo(State.PAID);
    assertThat(processor.refundedMinor()).containsEntry(request.refundId().toString(), 120L);
    assertThat(notices("REFUND_PAID", request.refundId())).isEqualTo(1);
  }

  @Test
  void isStuckUntilTheAnswerIsKnown() throws Exception {
    HoldRequest sale = card("good", 300);
    captured(sale);
    for (Fault fault : new Fault[] {Fault.LOST_BEFORE, Fault.LOST_AFTER}) {
      RefundRequest request = part(sale, 100);
      grant(request);
      processor.fail(Step.REFUND, Fault.NOT_ASKED, fault, fault);
      workOff();
      assertThat(state(request)).isEqualTo(State.GRANTED);
      workOff();
      workOff();
      assertThat(state(request)).isEqualTo(State.STUCK);
      assertThat(notices("REFUND_STUCK", request.refundId())).isEqualTo(1);
      workOff();
      assertThat(state(request)).isEqualTo(State.PAID);
      assertThat(notices("REFUND_PAID", request.refundId())).isEqualTo(1);
    }
    assertThat(refundedMinor(sale)).isEqualTo(200);
  }

  @Test
  void isStuckWhileTheProcessorSaysNo() throws Exception {
    HoldRequest sale = card("good", 300);
    captured(sale);
    RefundRequest request = part(sale, 100);
    grant(request);
    processor.answerRefund(new RefundReply.Refused("Your balance does not suffice."));
    workOff();
    assertThat(state(request)).isEqualTo(State.STUCK);
    assertThat(text("SELECT last_error FROM adapter.refund WHERE id = ?", request.refundId()))
        .isEqualTo("Your balance does not suffice.");
    workOff();
    assertThat(state(request)).isEqualTo(State.PAID);
  }

  @Test
  void isPaidAgainUnderAnotherKeyWhenItCameBack() throws Exception {
    HoldRequest sale = card("good", 300);
    captured(sale);
    RefundRequest request = part(sale, 100);
    grant(request);
    processor.answerRefund(new RefundReply.Bounced("re_1", "The card was closed."));
    workOff();
    assertThat(state(request)).isEqualTo(State.BOUNCED);
    assertThat(notices("REFUND_BOUNCED", request.refundId())).isEqualTo(1);
    workOff();
    assertThat(state(request)).isEqualTo(State.PAID);
    assertThat(processor.refundedMinor()).containsEntry(request.refundId() + "-1", 100L);
    assertThat(notices("REFUND_PAID", request.refundId())).isEqualTo(2);
    assertThat(refundedMinor(sale)).isEqualTo(100);
  }

  @Test
  void refusesWhatCannotBeRight() throws Exception {
    HoldRequest sale = paidByCredit();
    HoldRequest held = hold(adapter.ownerWith(300), 300);
    held(held);
    HoldRequest settling = card("good", 300);
    decided(settling);
    RefundRequest first = part(sale, 200);
    grant(first);
    String why = "It did not install.";
    UUID id = UUID.randomUUID();
    Amount ten = new Amount(10, "EUR");
    refuse("refund-exceeds-captured", part(sale, 101));
    refuse("nothing-captured", part(held, 10));
    refuse("nothing-captured", part(settling, 10));
    refuse("nothing-captured", new RefundRequest(id, UUID.randomUUID(), ten, why));
    refuse("hold-mismatch", new RefundRequest(id, sale.purchaseId(), usd(), why));
    refuse("refund-id-reused", new RefundRequest(first.refundId(), sale.purchaseId(), ten, why));
    refuse(
        "refund-id-reused",
        new RefundRequest(first.refundId(), held.purchaseId(), first.amount(), why));
    refuse("request-not-possible", part(sale, 0));
    refuse("request-not-possible", part(sale, Long.MAX_VALUE));
    refuse("request-not-possible", new RefundRequest(null, sale.purchaseId(), ten, why));
    refuse("request-not-possible", new RefundRequest(id, null, ten, why));
    refuse("request-not-possible", new RefundRequest(id, sale.purchaseId(), null, why));
    refuse("request-not-possible", new RefundRequest(id, sale.purchaseId(), ten, " "));
    refuse("request-not-possible", null);
    assertThat(refundedMinor(sale)).isEqualTo(200);
    assertThat(balance(sale.payer())).isEqualTo(900);
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.findRefund(id)).isEmpty();
      assertThatThrownBy(() -> connection.refund(part(sale, 10)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void leavesNothingToConfirmOnceAllIsPaidBack() throws Exception {
    HoldRequest sale = paidByCredit();
    grant(part(sale, 299));
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.confirm(sale.purchaseId())).isTrue();
      grant(part(sale, 1));
      assertThat(connection.confirm(sale.purchaseId())).isFalse();
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

  private static Amount usd() {
    return new Amount(10, "USD");
  }

  private void grant(RefundRequest request) throws Exception {
    TestBranch branch = adapter.begin();
    branch.connection().refund(request);
    branch.endPrepareCommit();
  }

  private void refuse(String code, RefundRequest request) throws Exception {
    TestBranch branch = adapter.begin();
    refused(code, () -> branch.connection().refund(request));
    branch.end().rollback();
  }

  private State state(RefundRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.findRefund(request.refundId()).map(RefundStanding::state).orElseThrow();
    }
  }

  private long refundedMinor(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(sale.purchaseId()).orElseThrow().refundedMinor();
    }
  }
}
