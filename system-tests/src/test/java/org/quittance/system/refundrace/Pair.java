package org.quittance.system.refundrace;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Shop;

/** One purchase by card, and two refunds of it that set out at the same moment. */
final class Pair {

  static final long PRICE = 100_00;
  static final long REFUND = 60_00;

  /** Slowness is not what is checked here. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Shop shop;
  private final String sku;

  Pair(Shop shop, String sku) {
    this.shop = shop;
    this.sku = sku;
  }

  /**
   * What became of it.
   *
   * @param purchaseId whose money it is about
   * @param granted refunds that were promised
   * @param refused refunds that were refused because too little is left
   */
  record Outcome(String purchaseId, int granted, int refused) {}

  /**
   * @param twins where the two refunds run, at least two at a time
   */
  Outcome run(Executor twins) {
    String purchase = buy();
    var start = new CyclicBarrier(2);
    var both =
        List.of(
            CompletableFuture.supplyAsync(() -> refund(purchase, start), twins),
            CompletableFuture.supplyAsync(() -> refund(purchase, start), twins));
    int granted = 0;
    for (CompletableFuture<Boolean> one : both) {
      granted += one.join() ? 1 : 0;
    }
    return new Outcome(purchase, granted, both.size() - granted);
  }

  private String buy() {
    String key = "pair-" + UUID.randomUUID();
    Answer answer = until(() -> shop.buy(key, Shop.cardOrder(sku, 1, "tok_good")));
    if (answer.status() != 201) {
      throw new AssertionError("The purchase was not made: " + answer);
    }
    return answer.json().path("purchaseId").asText();
  }

  /** Whether it was granted; anything but that or a refusal for want of money is a mistake. */
  private boolean refund(String purchase, CyclicBarrier start) {
    String key = "refund-" + UUID.randomUUID();
    try {
      start.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException stopped) {
      throw new IllegalStateException(stopped);
    }
    Answer answer = until(() -> shop.refund(key, purchase, REFUND));
    if (answer.status() == 200 || answer.status() == 201) {
      return true;
    }
    if (answer.status() != 409 && answer.status() != 422) {
      throw new AssertionError("A refund was neither granted nor refused: " + answer);
    }
    return false;
  }

  /** A request. */
  private interface Request {
    Answer send();
  }

  /** Repeats the same key until its answer is final. */
  private static Answer until(Request request) {
    Answer last = null;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        last = request.send();
        boolean inFlight = last.status() == 409 && last.code().endsWith("-in-flight");
        if (last.status() != 202 && last.status() < 500 && last.status() != 429 && !inFlight) {
          return last;
        }
      } catch (UncheckedIOException cut) {
        System.err.println(cut.getMessage());
      }
      Pause.millis(200);
    }
    throw new AssertionError("There is no final answer: " + last);
  }
}
