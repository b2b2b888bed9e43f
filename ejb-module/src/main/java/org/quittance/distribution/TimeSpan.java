package org.quittance.distribution;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A length of time from the configuration: an ISO 8601 period ({@code P10Y}) or duration ({@code
 * PT12H}).
 *
 * @param amount counted in UTC, where every day has 24 hours
 */
public record TimeSpan(TemporalAmount amount) {

  /**
   * @param key the configuration key
   * @param otherwise what holds when the key is absent
   * @throws IllegalArgumentException if the value is no ISO 8601 period or duration, or not above
   *     zero
   */
  public static TimeSpan configured(String key, String otherwise) {
    String text = ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(otherwise);
    try {
      TimeSpan span = new TimeSpan(text.contains("T") ? Duration.parse(text) : Period.parse(text));
      if (span.after(Instant.EPOCH).isAfter(Instant.EPOCH)) {
        return span;
      }
    } catch (DateTimeParseException notIso) {
      throw new IllegalArgumentException(key + " is no ISO 8601 period: " + text, notIso);
    }
    throw new IllegalArgumentException(key + " must be longer than nothing: " + text);
  }

  /** The instant this span after another one, to the second, as documents write it. */
  public Instant after(Instant start) {
    return start.atOffset(ZoneOffset.UTC).plus(amount).toInstant().truncatedTo(ChronoUnit.SECONDS);
  }
}
