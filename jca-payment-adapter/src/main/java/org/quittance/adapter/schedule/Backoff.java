package org.quittance.adapter.schedule;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the same is asked again: twice as long each time, up to a limit. Jitter
 * only ever shortens a wait, so the limit holds.
 *
 * @param first the wait after the first failure
 * @param longest no wait is longer
 */
public record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  /**
   * @throws IllegalArgumentException unless {@code 0 < first <= longest}
   */
  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "quittance.retry.first must be more than nothing and at most quittance.retry.longest");
    }
  }

  /**
   * @param failures how often it failed in a row, 1 for the first time
   */
  public Duration after(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    long full = Math.min(first.toMillis() << doublings, longest.toMillis());
    long least = Math.max(1, full / 2);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, full + 1));
  }
}
