package org.quittance.web.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests are being worked on, so that a stop can wait for them. */
@ApplicationScoped
class InFlight {

  private final AtomicInteger requests = new AtomicInteger();

  void enter() {
    requests.incrementAndGet();
  }

  void leave() {
    requests.decrementAndGet();
  }

  /** Waits until none is left, or the time is up. */
  void awaitNone(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (requests.get() > 0 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }
}
