package org.quittance.launcher;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How long the platform waits for a store. It follows from how long a request may take: a thread
 * that nobody waits for any more must not be held much longer than that.
 *
 * @param request {@code quittance.request.bound}
 */
record Patience(Duration request) {

  private static final String KEY = "quittance.request.bound";

  /** A busy machine takes its time, however little a request is given. */
  private static final long SHORTEST_ANSWER_SECONDS = 5;

  private static final long SHORTEST_TRANSACTION_SECONDS = 20;

  /**
   * @throws StartRefused if the configured bound is no duration
   */
  static Patience of(Settings settings) throws StartRefused {
    String configured = settings.get(KEY, "10s");
    try {
      return new Patience(duration(configured));
    } catch (DateTimeParseException | ArithmeticException malformed) {
      throw new StartRefused(
          "config-invalid",
          KEY
              + " is '"
              + configured
              + "', which is no duration. Write it like 500ms, 10s, 2m or PT10S.");
    }
  }

  private static Duration duration(String text) {
    if (text.matches("\\d{1,9}ms")) {
      return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
    }
    return Duration.parse(text.startsWith("P") ? text : "PT" + text);
  }

  /** For one answer of the license database. */
  String answerSeconds() {
    return Long.toString(Math.max(SHORTEST_ANSWER_SECONDS, request.plusMillis(999).toSeconds()));
  }

  /** For a whole transaction, until it is rolled back. */
  String transactionSeconds() {
    return Long.toString(
        Math.max(
            SHORTEST_TRANSACTION_SECONDS, request.multipliedBy(2).plusMillis(999).toSeconds()));
  }
}
