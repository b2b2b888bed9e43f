package org.quittance.system.crash;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.quittance.system.books.Asked;
import org.quittance.system.books.ClientJournal;
import org.quittance.system.books.Counter;
import org.quittance.system.books.Wish;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Shop;

/**
 * A few clients who buy by credit and by card, open eBoxes and have money paid back, one request
 * after the other, until the server is gone. Some of them never come back for an answer.
 */
final class Load {

  private static final int MOST_EACH = 60;
  private static final int TRIES = 4;

  private final Counter counter;
  private final ClientJournal journal;
  private final Shop shop;
  private final long price;
  private final boolean impatient;
  private final Random seeds;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  /**
   * @param price of one license, minor units
   * @param impatient whether clients give up at the first answer that is not final
   */
  Load(
      Counter counter,
      ClientJournal journal,
      Shop shop,
      long price,
      boolean impatient,
      Random seeds) {
    this.counter = counter;
    this.journal = journal;
    this.shop = shop;
    this.price = price;
    this.impatient = impatient;
    this.seeds = seeds;
  }

  void begin() {
    start("credit", this::byCredit);
    start("card", this::byCard);
    start("card-too", this::byCard);
    start("open", this::open);
    start("refund", this::refund);
  }

  /** Waits for the clients; a request of theirs ends with the server's connection. */
  void end() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join(70_000);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void start(String name, Function<Random, Asked> next) {
    var random = new Random(seeds.nextLong());
    var thread = new Thread(() -> work(random, next), "client-" + name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  private void work(Random random, Function<Random, Asked> next) {
    for (int i = 0; i < MOST_EACH && !over; i++) {
      Asked asked = next.apply(random);
      if (asked != null && !ask(asked, random)) {
        return;
      }
      Pause.millis(asked == null ? 200 : 50);
    }
  }

  /** False if the server is gone. */
  private boolean ask(Asked asked, Random random) {
    try {
      for (int i = 0; i < TRIES && !over; i++) {
        counter.ask(shop, asked);
        Wish wish = journal.wish(asked.key());
        if (!wish.isOpen()) {
          return true;
        } else if (impatient) {
          journal.givingUp(asked.key());
          return true;
        }
        Pause.millis(400);
      }
      return true;
    } catch (UncheckedIOException cut) {
      if (random.nextInt(6) == 0) {
        journal.givingUp(asked.key());
      }
      return false;
    }
  }

  private Asked byCredit(Random random) {
    int quantity = 1 + random.nextInt(3);
    return Asked.buyByCredit("credit-" + UUID.randomUUID(), quantity, quantity * price);
  }

  private Asked byCard(Random random) {
    int quantity = 1 + random.nextInt(3);
    String token = random.nextInt(12) == 0 ? "tok_decline" : "tok_good";
    return Asked.buyByCard("card-" + UUID.randomUUID(), token, quantity, quantity * price);
  }

  private Asked open(Random random) {
    Wish bought = bought(random, 0);
    return bought == null || !counter.hasProofOf(bought.id())
        ? null
        : Asked.open("open-" + UUID.randomUUID(), bought.id());
  }

  private Asked refund(Random random) {
    Wish bought = bought(random, random.nextInt(4) == 0 ? 0 : 1);
    if (bought == null) {
      return null;
    }
    long amount = 1 + random.nextInt((int) bought.asked().amountMinor());
    return Asked.refund("refund-" + UUID.randomUUID(), bought.id(), amount);
  }

  /**
   * One of the newest purchases, or null.
   *
   * @param byCard 1 for one that was paid by card, 0 for any
   */
  private Wish bought(Random random, int byCard) {
    List<Wish> all =
        journal.wishes().stream()
            .filter(wish -> wish.asked().kind() == Asked.Kind.BUY && wish.isAnswered())
            .filter(wish -> byCard == 0 || wish.asked().isCard())
            .toList();
    List<Wish> newest = all.subList(Math.max(0, all.size() - 40), all.size());
    return newest.isEmpty() ? null : newest.get(random.nextInt(newest.size()));
  }
}
