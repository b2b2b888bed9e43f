package org.quittance.terminal.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * The server's clock as far as its answers show it: only that clock decides deadlines, and a
 * terminal whose own clock is wrong can still prove its possession of a key in time.
 */
public final class ServerTime {
  private static final Duration NEGLIGIBLE = Duration.ofSeconds(5);

  private final Clock clock;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * @param clock the terminal's own clock, right until an answer says otherwise
   */
  public ServerTime(Clock clock) {
    this.clock = clock;
  }

  void learn(String dateHeader) {
    try {
      Instant theirs =
          ZonedDateTime.parse(dateHeader, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration difference = Duration.between(clock.instant(), theirs);
      ahead = difference.abs().compareTo(NEGLIGIBLE) > 0 ? difference : Duration.ZERO;
    } catch (DateTimeParseException senseless) {
      ahead = Duration.ZERO; // Without a readable date our own clock is all there is.
    }
  }

  /** Now, by the server's clock. */
  public Instant now() {
    return clock.instant().plus(ahead);
  }
}
