package org.quittance.terminal.conformance;

import java.time.Duration;

/** Waits. */
final class Pause {
  private Pause() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotTried("The run was interrupted.");
    }
  }
}
