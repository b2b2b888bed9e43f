package org.quittance.web.limit;

import java.time.DateTimeException;
import java.time.Duration;
import org.quittance.shared.TimeLimits;

/**
 * How many calls in which time.
 *
 * @param calls at least 1; as many may come at once
 * @param window the time in which the whole of it comes back
 */
record Quota(long calls, Duration window) {

  /**
   * Reads {@code 600/1m}.
   *
   * @throws IllegalArgumentException if it is no quota
   */
  static Quota parse(String key, String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length == 2 && parts[0].matches("[1-9][0-9]{0,8}")) {
      Duration window = window(parts[1]);
      if (window.toSeconds() > 0) {
        return new Quota(Long.parseLong(parts[0]), window);
      }
    }
    throw new IllegalArgumentException(key + " must be written as 600/1m, and is '" + text + "'.");
  }

  private static Duration window(String text) {
    try {
      return TimeLimits.duration(text);
    } catch (DateTimeException malformed) {
      return Duration.ZERO;
    }
  }
}
