package org.quittance.system.crash;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Shop;

/** A few buyers who buy over HTTP, one purchase after the other, until the server is gone. */
final class Load {

  private static final int BUYERS = 2;
  private static final int MOST_EACH = 45;

  private final Journal journal;
  private final Shop shop;
  private final String sku;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  Load(Journal journal, Shop shop, String sku) {
    this.journal = journal;
    this.shop = shop;
    this.sku = sku;
  }

  void begin() {
    for (int buyer = 0; buyer < BUYERS; buyer++) {
      var thread = new Thread(this::buy, "buyer-" + buyer);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Waits for the buyers; a request of theirs ends with the server's connection. */
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

  private void buy() {
    for (int i = 0; i < MOST_EACH && !over; i++) {
      String key = "load-" + UUID.randomUUID();
      journal.sending(key);
      try {
        Answer answer = shop.buy(key, sku, 1);
        if (answer.status() == 201) {
          journal.answered(key, answer.json().path("purchaseId").asText());
        }
      } catch (UncheckedIOException cut) {
        if (cut.getCause() instanceof ConnectException) {
          journal.notSent(key);
        }
        return;
      }
      Pause.millis(50);
    }
  }
}
