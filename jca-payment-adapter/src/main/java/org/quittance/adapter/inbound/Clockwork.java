package org.quittance.adapter.inbound;

import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the adapter does by itself, each on a thread of the server's of its own, so that a slow
 * processor never delays a delivery. Nothing is done before {@link #begin}; {@link #stop} ends it
 * for good.
 */
final class Clockwork {
  private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final List<Loop> loops;
  private boolean begun;
  private boolean stopped;

  Clockwork(List<Loop> loops) {
    this.loops = List.copyOf(loops);
  }

  /**
   * Begins; later calls change nothing.
   *
   * @throws IllegalStateException if the server gives no threads
   */
  synchronized void begin(WorkManager threads) {
    if (begun || stopped) {
      return;
    }
    try {
      for (Loop loop : loops) {
        threads.scheduleWork(loop);
      }
    } catch (WorkException refused) {
      loops.forEach(Loop::release);
      stopped = true;
      throw new IllegalStateException("The server gives no threads for payment work", refused);
    }
    begun = true;
  }

  /** Has everything looked at now. */
  void wake() {
    loops.forEach(Loop::wake);
  }

  /** Lets each turn that is under way end, but does not wait for one that is stuck outside. */
  void stop() {
    synchronized (this) {
      stopped = true;
      loops.forEach(Loop::release);
      if (!begun) {
        return;
      }
    }
    Instant latest = Instant.now().plus(LONGEST_END);
    try {
      for (Loop loop : loops) {
        if (!loop.awaitEnd(Duration.between(Instant.now(), latest))) {
          LOG.log(Level.WARNING, "{0} is still under way; it ends by itself", loop);
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
