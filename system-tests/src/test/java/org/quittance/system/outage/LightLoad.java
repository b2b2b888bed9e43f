package org.quittance.system.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.system.books.Asked;
import org.quittance.system.books.ClientJournal;
import org.quittance.system.books.Counter;
import org.quittance.system.books.Wish;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Shop;

/**
 * A few clients at an easy pace: purchases by credit and by card, exchanges, and reading. A buyer
 * whose first answer is 503 leaves, so that it can be seen afterwards whether something was held.
 */
final class LightLoad {

  static final long PRICE = 3;
  private static final long PACE_MILLIS = 150;
  private static final int TRIES = 8;
  private static final int WARM = 10;
  private static final int WARM_TRIES = 60;

  private final ClientJournal journal;
  private final Counter counter;
  private final Timed timed;
  private final Shop shop;
  private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  LightLoad(ClientJournal journal, Counter counter, Timed timed, Shop shop) {
    this.journal = journal;
    this.counter = counter;
    this.timed = timed;
    this.shop = shop;
  }

  /**
   * The first requests of a server are slow, whatever is away; they are made before the clock runs.
   */
  void warmUp() {
    for (int i = 0; i < WARM; i++) {
      untilAnswered(Asked.buyByCredit("credit-" + UUID.randomUUID(), 1, PRICE));
      untilAnswered(Asked.buyByCard("card-" + UUID.randomUUID(), "tok_good", 1, PRICE));
      shop.open().get("/api/v1/products");
      shop.member().get("/api/v1/purchases?limit=5");
      shop.member().get("/api/v1/credit");
    }
  }

  private void untilAnswered(Asked asked) {
    for (int i = 0; i < WARM_TRIES; i++) {
      counter.ask(shop, asked);
      if (!journal.wish(asked.key()).isOpen()) {
        return;
      }
      Pause.millis(500);
    }
    throw new AssertionError("The server answers no purchase before anything is away: " + asked);
  }

  void begin() {
    start("credit", () -> buy(Asked.buyByCredit("credit-" + UUID.randomUUID(), 1, PRICE)));
    start("card", () -> buy(Asked.buyByCard("card-" + UUID.randomUUID(), "tok_good", 1, PRICE)));
    start(
        "card-too", () -> buy(Asked.buyByCard("card-" + UUID.randomUUID(), "tok_good", 1, PRICE)));
    start("open", this::open);
    start("read", this::read);
  }

  void end() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join(120_000);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Keys of buyers that were answered 503 at first and left. */
  Set<String> turnedAway() {
    return turnedAway;
  }

  private void start(String name, Runnable once) {
    var thread =
        new Thread(
            () -> {
              while (!over) {
                once.run();
                Pause.millis(PACE_MILLIS);
              }
            },
            "client-" + name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  private void buy(Asked asked) {
    for (int i = 0; i < TRIES && !over; i++) {
      int status = timed.time(asked.kind() + " " + asked.method(), () -> counter.ask(shop, asked));
      if (i == 0 && status == 503) {
        journal.givingUp(asked.key());
        turnedAway.add(asked.key());
        return;
      }
      if (!journal.wish(asked.key()).isOpen()) {
        return;
      }
      Pause.millis(500);
    }
  }

  private void open() {
    List<Wish> bought =
        journal.wishes().stream()
            .filter(wish -> wish.asked().kind() == Asked.Kind.BUY && wish.isAnswered())
            .filter(wish -> counter.hasProofOf(wish.id()))
            .toList();
    if (!bought.isEmpty()) {
      Wish wish = bought.get(new Random().nextInt(bought.size()));
      // Two requests, a nonce and the exchange, so the bound is for both.
      Asked asked = Asked.open("open-" + UUID.randomUUID(), wish.id());
      timed.time("OPEN", () -> counter.ask(shop, asked));
    }
  }

  private void read() {
    timed.time("products", () -> shop.open().get("/api/v1/products").status());
    timed.time("purchases", () -> shop.member().get("/api/v1/purchases?limit=5").status());
    timed.time("credit", () -> shop.member().get("/api/v1/credit").status());
  }
}
