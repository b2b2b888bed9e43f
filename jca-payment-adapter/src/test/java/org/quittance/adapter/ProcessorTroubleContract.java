package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.schedule.Backoff;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestBranch;
import org.quittance.processor.Effect;
import org.quittance.processor.Fault;
import org.quittance.processor.Fault.Kind;
import org.quittance.processor.Operation;
import org.quittance.processor.ProcessorDouble;

/**
 * Many buy by card at a processor that gets every fourth question wrong. When it behaves again, its
 * journal and the adapter's store tell of the same money.
 */
abstract class ProcessorTroubleContract extends AdapterContract {
  private static final int PURCHASES = 40;
  private static final int THREADS = 6;

  private ProcessorDouble processor;

  @BeforeAll
  @Override
  protected void startAdapter() throws Exception {
    database = newDatabase();
    processor =
        ProcessorDouble.start(Path.of("target", "processor-" + UUID.randomUUID() + ".journal"));
    adapter =
        new RunningAdapter(
            database.settings("node-" + UUID.randomUUID()),
            new ProcessorSettings(
                true,
                processor.url(),
                "sk_test",
                null,
                Duration.ofSeconds(4),
                THREADS,
                1_000,
                Duration.ofMillis(20),
                new Backoff(Duration.ofMillis(10), Duration.ofMillis(50))));
    // Makes the store, for which a crowd would have to wait.
    adapter.ownerWith(1);
  }

  @AfterAll
  @Override
  protected void stopAdapter() {
    adapter.close();
    processor.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 20_261_124})
  void agreesInTheEnd(long seed) throws Exception {
    processor.seed(seed);
    for (Kind kind :
        new Kind[] {
          Kind.DROP_BEFORE,
          Kind.DROP_AFTER,
          Kind.BUSY,
          Kind.ERROR_BEFORE,
          Kind.ERROR_AFTER,
          Kind.ERROR_KEPT
        }) {
      processor.misbehave(Fault.often(0.05, kind));
    }
    processor.misbehave(Fault.often(0.05, Kind.LOSE).of(Operation.CREATE));
    processor.misbehave(Fault.often(0.05, Kind.DECLINE).of(Operation.CONFIRM));
    List<Callable<Void>> buyers = new ArrayList<>();
    for (int i = 0; i < PURCHASES; i++) {
      Random random = new Random(seed + i);
      buyers.add(
          () -> {
            buy(random);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> buyer : threads.invokeAll(buyers)) {
        buyer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    processor.behave();
    settleAll();
    assertSameMoney();
  }

  private void buy(Random random) throws Exception {
    UUID purchase = UUID.randomUUID();
    for (int attempt = 1; attempt <= 4; attempt++) {
      HoldRequest request =
          new HoldRequest(
              purchase, attempt, "payer", new Amount(100, "EUR"), PaymentMethod.card("tok_good"));
      Outcome outcome = authorise(request);
      for (int again = 0; outcome instanceof Outcome.Unknown && again < 2; again++) {
        outcome = authorise(request);
      }
      if (outcome instanceof Outcome.Held held) {
        end(held.paymentId(), request, random);
        return;
      }
      voidHold(purchase);
    }
  }

  /**
   * @return null where it is certain that nothing is held
   */
  private Outcome authorise(HoldRequest request) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.authorise(request);
    } catch (PaymentUnavailable nothingHeld) {
      return null;
    }
  }

  private void end(UUID payment, HoldRequest request, Random random) throws Exception {
    TestBranch branch = adapter.begin();
    branch.connection().adopt(payment, request);
    branch.end().prepare();
    if (random.nextInt(4) == 0) {
      branch.rollback();
      return;
    }
    branch.commit();
    try (PaymentConnection connection = adapter.connection()) {
      if (connection.capture(payment) instanceof Outcome.Captured) {
        refund(request);
        refund(request);
      }
    }
  }

  /** Two of these are more than was captured, so one is refused. */
  private void refund(HoldRequest request) throws Exception {
    TestBranch branch = adapter.begin();
    try {
      branch
          .connection()
          .refund(
              new RefundRequest(
                  UUID.randomUUID(), request.purchaseId(), new Amount(60, "EUR"), "sent back"));
      branch.endPrepareCommit();
    } catch (PaymentRefused tooMuch) {
      branch.end().rollback();
    }
  }

  private void voidHold(UUID purchase) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      connection.voidHold(purchase, "gave up");
    }
  }

  private void settleAll() throws Exception {
    for (int i = 0; i < 200 && due() > 0; i++) {
      adapter.parts().dueWork().hasten();
      adapter.parts().dueWork().run();
      Thread.sleep(20);
    }
    assertThat(due()).isZero();
    adapter.parts().readProcessorEvents().run();
  }

  private long due() throws Exception {
    return number("SELECT COUNT(*) FROM adapter.payment WHERE due_at IS NOT NULL")
        + number("SELECT COUNT(*) FROM adapter.refund WHERE due_at IS NOT NULL");
  }

  private void assertSameMoney() throws Exception {
    List<Effect> journal = processor.journal();
    for (Effect hold : of(journal, Effect.Kind.HOLD)) {
      String state = text("SELECT state FROM adapter.payment WHERE reference = ?", hold.intent());
      boolean captured = State.CAPTURED.name().equalsIgnoreCase(state);
      assertThat(about(journal, Effect.Kind.CAPTURE, hold)).isEqualTo(captured ? 1 : 0);
      assertThat(about(journal, Effect.Kind.CANCEL, hold)).isEqualTo(captured ? 0 : 1);
    }
    assertThat(number("SELECT COUNT(*) FROM adapter.payment WHERE state = 'captured'"))
        .isEqualTo(of(journal, Effect.Kind.CAPTURE).size())
        .isGreaterThan(PURCHASES / 3);
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.payment"
                    + " WHERE state NOT IN ('captured', 'voided', 'declined')"))
        .isZero();
    List<Effect> refunds = of(journal, Effect.Kind.REFUND);
    assertThat(number("SELECT COALESCE(SUM(refunded_minor), 0) FROM adapter.payment"))
        .isEqualTo(refunds.stream().mapToLong(Effect::amount).sum())
        .isPositive();
    assertThat(refunds.stream().map(Effect::intent).distinct()).hasSameSizeAs(refunds);
  }

  private static List<Effect> of(List<Effect> journal, Effect.Kind kind) {
    return journal.stream().filter(effect -> effect.kind() == kind).toList();
  }

  private static long about(List<Effect> journal, Effect.Kind kind, Effect hold) {
    return of(journal, kind).stream()
        .filter(effect -> effect.intent().equals(hold.intent()))
        .count();
  }
}
