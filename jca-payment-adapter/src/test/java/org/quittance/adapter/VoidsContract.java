package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.VoidResult;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;
import org.quittance.adapter.testing.TestBranch;

/** Somebody wants a hold given back; who owns it decides. */
abstract class VoidsContract extends CardContract {

  @Test
  void findsNothingWhereNothingIsLive() throws Exception {
    assertThat(voidHold(UUID.randomUUID())).isEqualTo(VoidResult.NOTHING_HELD);
    HoldRequest declined = card("no", 300);
    authorise(declined);
    assertThat(voidHold(declined.purchaseId())).isEqualTo(VoidResult.NOTHING_HELD);
    assertThat(state(declined)).isEqualTo(State.DECLINED);
  }

  @Test
  void givesCreditBackAtOnce() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    held(request);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.VOIDED);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.NOTHING_HELD);
    assertThat(pending(request.payer())).isZero();
  }

  @Test
  void listsWhatWaitsPageByPageAndNothingElse() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      UUID before = held(hold(adapter.ownerWith(300), 300));
      UUID waits = held(hold(adapter.ownerWith(300), 300));
      HoldRequest bought = hold(adapter.ownerWith(300), 300);
      TestBranch branch = adapter.begin();
      branch.pay(bought);
      branch.endPrepareCommit();
      UUID card = held(card("good", 300));
      Instant now = Instant.now().plusSeconds(1);
      assertThat(connection.waiting(now, before, 10))
          .extracting(PaymentStanding::paymentId)
          .containsExactly(waits, card);
      assertThat(connection.waiting(now, before, 1))
          .extracting(PaymentStanding::paymentId)
          .containsExactly(waits);
      assertThat(connection.waiting(now, waits, 1))
          .extracting(PaymentStanding::paymentId)
          .containsExactly(card);
      assertThat(connection.waiting(now.minusSeconds(3600), before, 10)).isEmpty();
    }
  }

  @Test
  void asksForACardsHoldUntilTheProcessorConfirms() throws Exception {
    HoldRequest request = card("good", 300);
    held(request);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.VOIDING);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.VOIDING);
    processor.fail(Step.CANCEL, Fault.LOST_BEFORE, Fault.LOST_AFTER, Fault.NOT_ASKED);
    for (int i = 0; i < 3; i++) {
      workOff();
      assertThat(state(request)).isEqualTo(State.VOIDING);
    }
    workOff();
    assertThat(state(request)).isEqualTo(State.VOIDED);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.NOTHING_HELD);
  }

  @Test
  void voidsAnIntentOfADeadProcessWithoutAskingAnybody() throws Exception {
    HoldRequest request = card("good", 300);
    processor.before(
        Step.CREATE,
        () -> {
          throw new DeadProcess();
        });
    assertThatThrownBy(() -> authorise(request)).isInstanceOf(DeadProcess.class);
    assertThat(state(request)).isEqualTo(State.INTENDED);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.VOIDED);
    assertThat(state(request)).isEqualTo(State.VOIDED);
  }

  @Test
  void voidsAnUnknownHold() throws Exception {
    HoldRequest request = card("good", 300);
    processor.fail(Step.CONFIRM, Fault.LOST_AFTER);
    authorise(request);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.VOIDING);
    workOff();
    assertThat(state(request)).isEqualTo(State.VOIDED);
  }

  @Test
  void takesAnUnvotedBranchWithIt() throws Exception {
    HoldRequest request = card("good", 300);
    HoldRequest credit = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(credit);
    UUID payment = held(request);
    branch.connection().adopt(payment, request);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.VOIDING);
    assertThat(state(credit)).isEqualTo(State.VOIDED);
    branch.end();
    assertThatThrownBy(branch::prepare)
        .isInstanceOfSatisfying(
            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBROLLBACK));
    assertThat(notices("ROLLED_BACK", payment)).isZero();
  }

  @Test
  void leavesAloneWhatABranchVotedFor() throws Exception {
    for (HoldRequest request :
        new HoldRequest[] {card("good", 300), hold(adapter.ownerWith(1_000), 300)}) {
      UUID payment = held(request);
      TestBranch branch = adapter.begin();
      branch.connection().adopt(payment, request);
      branch.end().prepare();
      assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.OWNED);
      assertThat(state(request)).isEqualTo(State.PREPARED);
      branch.commit();
      assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.OWNED);
    }
  }

  @Test
  void leavesAloneWhatIsCaptured() throws Exception {
    HoldRequest request = card("good", 300);
    captured(request);
    assertThat(voidHold(request.purchaseId())).isEqualTo(VoidResult.OWNED);
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  @Test
  void voidsWhatAnUnadoptedBranchOfADeadProcessHeld() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment;
    try (RunningAdapter dead = life("dying")) {
      payment = held(request);
      dead.begin().connection().adopt(payment, request);
    }
    try (RunningAdapter again = life("dying")) {
      again.ownerWith(1);
      assertThat(state(request)).isEqualTo(State.VOIDING);
    }
    workOff();
    assertThat(state(request)).isEqualTo(State.VOIDED);
    assertThat(notices("ROLLED_BACK", payment)).isZero();
  }

  @Test
  void tellsOfAVotedBranchThatWasRolledBack() throws Exception {
    for (HoldRequest request :
        new HoldRequest[] {card("good", 300), hold(adapter.ownerWith(1_000), 300)}) {
      UUID payment = held(request);
      TestBranch branch = adapter.begin();
      branch.connection().adopt(payment, request);
      branch.end().prepare();
      branch.rollback();
      branch.rollback();
      workOff();
      assertThat(state(request)).isEqualTo(State.VOIDED);
      assertThat(notices("ROLLED_BACK", payment)).isEqualTo(1);
    }
  }

  @Test
  void believesThatAPaymentIsUnknownOnlyAfterItWasSaidOften() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = held(request);
    voidHold(request.purchaseId());
    processor.fail(Step.CANCEL, Fault.FORGOTTEN);
    for (int i = 0; i < 8; i++) {
      workOff();
      assertThat(state(request)).isEqualTo(State.VOIDING);
    }
    workOff();
    assertThat(state(request)).isEqualTo(State.VOIDED);
    assertThat(authorise(next(request))).isInstanceOf(Outcome.Held.class);
    assertThat(reference(payment)).isNotNull();
  }

  private VoidResult voidHold(UUID purchase) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.voidHold(purchase, "nobody wants it any more");
    }
  }

  /** Nothing the adapter knows how to handle. */
  private static final class DeadProcess extends Error {
    private static final long serialVersionUID = 1L;
  }
}
