package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentNotice.Kind;
import org.quittance.adapter.testing.NoticeSituation;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestListener;

/** Facts are told to a listener: at least once, in order, and not before work has begun. */
abstract class DeliveryContract extends NoticeSituation {

  @Test
  void tellsNothingBeforeWorkBegins() throws Exception {
    UUID purchase = paid();
    UUID notice = note(purchase, Kind.CAPTURED);
    assertThat(listener.nextNow()).isNull();
    beginWork(node);
    assertThat(listener.next().noticeId()).isEqualTo(notice);
    eventually(notice, "delivered_at");
    assertThat(listener.inUse()).isZero();
  }

  @Test
  void tellsTheWholeFact() throws Exception {
    UUID purchase = paid();
    UUID notice = note(purchase, Kind.DISPUTE_OPENED);
    beginWork(node);
    PaymentNotice told = listener.next();
    assertThat(told.noticeId()).isEqualTo(notice);
    assertThat(told.kind()).isEqualTo(Kind.DISPUTE_OPENED);
    assertThat(told.purchaseId()).isEqualTo(purchase);
    assertThat(told.amount().minor()).isEqualTo(300);
    assertThat(told.amount().currency()).isEqualTo("EUR");
    assertThat(told.reason()).isEqualTo("told by a test");
  }

  @Test
  void tellsOfADisputeThatIsOpened() throws Exception {
    UUID purchase = paid();
    beginWork(node);
    try (PaymentConnection connection = node.connection()) {
      connection.openDispute(
          new DisputeReport(purchase, "dp-" + purchase, new Amount(100, "EUR"), "not received"));
    }
    PaymentNotice told = listener.next();
    assertThat(told.kind()).isEqualTo(Kind.DISPUTE_OPENED);
    assertThat(told.purchaseId()).isEqualTo(purchase);
    assertThat(told.amount()).isEqualTo(new Amount(100, "EUR"));
  }

  @Test
  void readsNoEventsWhereThereIsNoProcessor() throws Exception {
    beginWork(node);
    assertThat(listener.nextNow()).isNull();
    assertThat(number("SELECT COUNT(*) FROM adapter.processor_feed")).isZero();
  }

  @Test
  void tellsOnePurchasesFactsInTheirOrderAlsoAfterAFailure() throws Exception {
    UUID purchase = paid();
    UUID first = note(purchase, Kind.DISPUTE_OPENED);
    UUID second = note(purchase, Kind.DISPUTE_WON);
    failFirstTime();
    beginWork(node);
    assertThat(listener.next().noticeId()).isEqualTo(first);
    assertThat(listener.next().noticeId()).isEqualTo(second);
    assertThat(listener.asked())
        .extracting(PaymentNotice::noticeId)
        .containsExactly(first, first, second);
  }

  @Test
  void keepsWhyTheListenerFailedAndTellsAgain() throws Exception {
    UUID notice = note(paid(), Kind.CAPTURED);
    CountDownLatch mayWork = new CountDownLatch(1);
    listener.doing(
        told -> {
          if (mayWork.getCount() > 0) {
            throw new IllegalStateException("wrapped", new IllegalStateException("no such row"));
          }
        });
    beginWork(node);
    assertThat(eventually(notice, "last_error")).contains("no such row");
    mayWork.countDown();
    assertThat(listener.next().noticeId()).isEqualTo(notice);
    eventually(notice, "delivered_at");
    assertThat(column(notice, "last_error")).isNull();
  }

  @Test
  void tellsAgainWhatTheListenerRolledBackWithoutThrowing() throws Exception {
    UUID notice = note(paid(), Kind.CAPTURED);
    AtomicBoolean once = new AtomicBoolean();
    listener.doing(
        told -> {
          if (once.compareAndSet(false, true)) {
            node.server().transactions().setRollbackOnly();
          }
        });
    beginWork(node);
    assertThat(listener.next().noticeId()).isEqualTo(notice);
    assertThat(listener.asked()).hasSize(2);
  }

  @Test
  void tellsAgainWhatDidNotCommitAlthoughTheContainerKeptQuiet() throws Exception {
    UUID notice = note(paid(), Kind.CAPTURED);
    AtomicBoolean once = new AtomicBoolean();
    listener.committing(
        told -> {
          if (once.compareAndSet(false, true)) {
            throw new IllegalStateException("the database went away");
          }
        });
    beginWork(node);
    assertThat(listener.next().noticeId()).isEqualTo(notice);
    assertThat(listener.asked()).hasSize(2);
  }

  @Test
  void letsAPoisonedNoticeBlockItsOwnPurchaseOnly() throws Exception {
    UUID poisoned = paid();
    note(poisoned, Kind.CAPTURED);
    UUID blocked = note(poisoned, Kind.DISPUTE_OPENED);
    listener.doing(
        told -> {
          if (told.purchaseId().equals(poisoned)) {
            throw new IllegalStateException("poison");
          }
        });
    beginWork(node);
    for (int i = 0; i < 20; i++) {
      note(paid(), Kind.CAPTURED);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(listener.next()).isNotNull();
    }
    assertThat(listener.asked()).extracting(PaymentNotice::noticeId).doesNotContain(blocked);
  }

  @Test
  void tellsAgainWhatACrashLeftUnmarked() throws Exception {
    UUID notice = note(paid(), Kind.CAPTURED);
    assertThat(node.resourceAdapter().started().noticeLeases().take(9)).hasSize(1);
    node.close();
    RunningAdapter next = newNode("node");
    TestListener its = new TestListener(next.server());
    activate(next, its);
    beginWork(next);
    assertThat(its.next().noticeId()).isEqualTo(notice);
  }

  private void failFirstTime() {
    AtomicBoolean once = new AtomicBoolean();
    listener.doing(
        told -> {
          if (once.compareAndSet(false, true)) {
            throw new IllegalStateException("not yet");
          }
        });
  }
}
