package org.quittance.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * An instant as a reader sees it.
 *
 * @param at the instant
 * @param now the server's clock when the page was made
 */
public record Moment(Instant at, Instant now) {

  /** RFC 3339 in UTC. */
  public String exact() {
    return at.toString();
  }

  /** How long after another instant, to the millisecond. */
  public String after(Instant first) {
    return String.format(Locale.ROOT, "+%.3f s", Duration.between(first, at).toMillis() / 1000.0);
  }

  /** How long ago; beyond a month, the day. */
  public String relative() {
    long seconds = Math.max(0, Duration.between(at, now).toSeconds());
    if (seconds < 10) {
      return "just now";
    } else if (seconds < 60) {
      return seconds + " s ago";
    } else if (seconds < 3600) {
      return seconds / 60 + " min ago";
    } else if (seconds < 86_400) {
      return seconds / 3600 + " h ago";
    } else if (seconds < 31 * 86_400L) {
      return seconds / 86_400 + " d ago";
    }
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
