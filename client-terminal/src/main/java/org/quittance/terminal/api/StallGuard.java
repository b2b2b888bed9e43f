package org.quittance.terminal.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Breaks a transfer off when it has not moved for a while. A transfer of any size has no sensible
 * bound for the whole, and a silent connection would otherwise be waited for without end.
 */
final class StallGuard implements AutoCloseable {
  private final Thread watch;

  /**
   * @param moved bytes moved so far
   * @param longestSilence how long they may stay the same
   * @param breakOff ends the transfer; called once
   */
  StallGuard(LongSupplier moved, Duration longestSilence, Runnable breakOff) {
    watch = new Thread(() -> watch(moved, longestSilence, breakOff), "stall-guard");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(LongSupplier moved, Duration longestSilence, Runnable breakOff) {
    long last = -1;
    try {
      while (last != moved.getAsLong()) {
        last = moved.getAsLong();
        Thread.sleep(longestSilence.toMillis());
      }
      breakOff.run();
    } catch (InterruptedException finished) {
      Thread.currentThread().interrupt(); // The transfer ended by itself; so does the watch.
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
