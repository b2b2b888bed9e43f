package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.ScriptedProcessor.Fault;
import org.quittance.adapter.testing.ScriptedProcessor.Step;
import org.quittance.adapter.testing.TestBranch;

/** A capture that was decided is carried out until the processor says done or never. */
abstract class SecondStageContract extends CardContract {

  @Test
  void capturesAtOnceAndTellsOfItOnce() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = captured(request);
    assertThat(capture(payment)).isEqualTo(new Outcome.Captured(payment));
    assertThat(processor.standing(reference(payment))).isEqualTo(new Reply.Taken());
    assertThat(notices("CAPTURED", payment)).isEqualTo(1);
    assertThat(authorise(request)).isEqualTo(new Outcome.Captured(payment));
  }

  @Test
  void tellsOfCreditThatWasHeldBeforeItsBranchAndOfNoOther() throws Exception {
    HoldRequest before = hold(adapter.ownerWith(300), 300);
    UUID waited = held(before);
    TestBranch branch = adapter.begin();
    branch.connection().adopt(waited, before);
    branch.endPrepareCommit();
    assertThat(state(before)).isEqualTo(State.CAPTURED);
    assertThat(notices("CAPTURED", waited)).isEqualTo(1);

    TestBranch other = adapter.begin();
    UUID within = other.pay(hold(adapter.ownerWith(300), 300));
    other.endPrepareCommit();
    assertThat(notices("CAPTURED", within)).isZero();
  }

  @Test
  void settlesUntilTheAnswerIsKnown() throws Exception {
    for (Fault fault : new Fault[] {Fault.LOST_BEFORE, Fault.LOST_AFTER, Fault.NOT_ASKED}) {
      HoldRequest request = card("good", 300);
      UUID payment = decided(request);
      processor.fail(Step.CAPTURE, fault, fault);
      assertThat(capture(payment)).isEqualTo(new Outcome.Settling(payment));
      assertThat(authorise(request)).isEqualTo(new Outcome.Settling(payment));
      assertThat(confirmed(request)).isFalse();
      workOff();
      assertThat(state(request)).isEqualTo(State.CAPTURING);
      assertThat(notices("CAPTURED", payment)).isZero();
      workOff();
      assertThat(state(request)).isEqualTo(State.CAPTURED);
      assertThat(confirmed(request)).isTrue();
      assertThat(notices("CAPTURED", payment)).isEqualTo(1);
    }
  }

  @Test
  void capturesWithoutAnybodyAsking() throws Exception {
    HoldRequest request = card("good", 300);
    decided(request);
    workOff();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  @Test
  void leavesAFreshDecisionToWhoeverMadeIt() throws Exception {
    HoldRequest request = card("good", 300);
    decided(request);
    int asked = processor.asked(Step.CAPTURE);
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.payment WHERE purchase_id = ? AND due_at"
                    + " > created_at",
                request.purchaseId()))
        .isEqualTo(1);
    assertThat(processor.asked(Step.CAPTURE)).isEqualTo(asked);
  }

  @Test
  void failsForGoodWhenTheHoldIsGone() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = decided(request);
    processor.set(reference(payment), new Reply.GivenBack("hold-expired", "It expired."));
    Outcome failed = new Outcome.CaptureFailed(payment, "hold-expired", "It expired.");
    assertThat(capture(payment)).isEqualTo(failed);
    assertThat(capture(payment)).isEqualTo(failed);
    assertThat(authorise(request)).isEqualTo(failed);
    assertThat(notices("CAPTURE_FAILED", payment)).isEqualTo(1);
    assertThat(authorise(next(request))).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void neverTakesALostPaymentForAnAnswer() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = decided(request);
    processor.fail(Step.CAPTURE, Fault.FORGOTTEN);
    for (int i = 0; i < 10; i++) {
      workOff();
    }
    assertThat(state(request)).isEqualTo(State.CAPTURING);
    processor.set(reference(payment), new Reply.Held());
    workOff();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  @Test
  void refusesToCaptureWhatNobodyDecided() throws Exception {
    HoldRequest held = card("good", 300);
    UUID payment = held(held);
    refused("capture-not-decided", () -> capture(payment));
    refused("unknown-payment", () -> capture(UUID.randomUUID()));
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(held.purchaseId(), "nobody wants it any more");
    }
    refused("capture-not-decided", () -> capture(payment));
    workOff();
    refused("capture-not-decided", () -> capture(payment));
    assertThat(processor.standing(reference(payment))).isInstanceOf(Reply.GivenBack.class);
  }

  @Test
  void asksNothingOutsideFromWithinATransaction() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = decided(request);
    TestBranch branch = adapter.begin();
    assertThatThrownBy(() -> branch.connection().capture(payment))
        .isInstanceOf(IllegalStateException.class);
    branch.end().rollback();
  }

  @Test
  void asksNobodyDuringCommit() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = held(request);
    TestBranch branch = adapter.begin();
    branch.connection().adopt(payment, request);
    int before = processor.asked(Step.CAPTURE) + processor.asked(Step.LOOK_UP);
    branch.endPrepareCommit();
    assertThat(processor.asked(Step.CAPTURE) + processor.asked(Step.LOOK_UP)).isEqualTo(before);
    assertThat(state(request)).isEqualTo(State.CAPTURING);
  }

  @Test
  void wakesTheWorkerWhenSomethingIsDue() throws Exception {
    AtomicInteger woken = new AtomicInteger();
    adapter.parts().onDueWork(woken::incrementAndGet);
    HoldRequest request = card("good", 300);
    held(request);
    assertThat(woken).hasValue(0);
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(request.purchaseId(), "nobody wants it any more");
    }
    assertThat(woken).hasValue(1);
    captured(card("good", 300));
    assertThat(woken.get()).isGreaterThan(1);
  }

  @Test
  void asksAtOnceForAllThatFailedWhenTheProcessorIsBack() throws Exception {
    HoldRequest request = card("good", 300);
    UUID payment = decided(request);
    processor.fail(Step.CAPTURE, Fault.LOST_BEFORE);
    capture(payment);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE adapter.payment SET due_at = '2099-01-01 00:00:00' WHERE due_at IS NOT NULL");
    }
    adapter.parts().dueWork().run();
    assertThat(state(request)).isEqualTo(State.CAPTURING);
    adapter.parts().dueWork().hasten();
    adapter.parts().dueWork().run();
    assertThat(state(request)).isEqualTo(State.CAPTURED);
  }

  @Test
  void asksOnceHoweverManyWorkers() throws Exception {
    workOff();
    for (int i = 0; i < 12; i++) {
      decided(card("good", 300));
    }
    hasten();
    int before = processor.asked(Step.CAPTURE);
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> adapter.parts().dueWork().run());
      }
      int done = 0;
      for (Future<Integer> worker : workers.invokeAll(all)) {
        done += worker.get();
      }
      assertThat(done).isEqualTo(12);
    } finally {
      workers.shutdownNow();
    }
    assertThat(processor.asked(Step.CAPTURE)).isEqualTo(before + 12);
  }

  private boolean confirmed(HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.confirm(request.purchaseId());
    }
  }
}
