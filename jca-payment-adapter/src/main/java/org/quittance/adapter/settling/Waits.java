package org.quittance.adapter.settling;

import java.time.Duration;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.schedule.Backoff;

/**
 * How long things wait.
 *
 * @param claim how long one asking may take before somebody else may ask
 * @param notAsked until the next try if the guard let nothing through
 * @param backoff after an asking without a certain answer
 */
public record Waits(Duration claim, Duration notAsked, Backoff backoff) {
  /** One asking is up to three calls, and its answer has to be recorded. */
  private static final int CALLS = 4;

  /** The waits that fit these settings. */
  public static Waits of(ProcessorSettings settings) {
    Duration first = settings.retry().first();
    Duration pause = settings.breakerPause();
    return new Waits(
        settings.timeout().multipliedBy(CALLS),
        pause.compareTo(first) > 0 ? pause : first,
        settings.retry());
  }

  /**
   * @param earlierTries how often it was asked before
   */
  Duration unknown(int earlierTries) {
    return backoff.after(earlierTries + 1);
  }
}
