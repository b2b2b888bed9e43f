package org.quittance.terminal.selling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.terminal.outcome.UsageMistake;

/**
 * A price in one currency.
 *
 * @param currency ISO 4217 code
 * @param amountMinor minor units: cents for EUR, yen for JPY
 */
public record Price(String currency, long amountMinor) {
  private static final Pattern SHAPE = Pattern.compile("([A-Z]{3}):(\\d{1,15})");

  /**
   * Reads {@code EUR:990}.
   *
   * @throws UsageMistake if it is not of that shape
   */
  public static Price parse(String word) {
    Matcher matcher = SHAPE.matcher(word);
    if (!matcher.matches()) {
      throw new UsageMistake(
          "'" + word + "' is no price; write currency and minor units, such as EUR:990 for 9.90.");
    }
    return new Price(matcher.group(1), Long.parseLong(matcher.group(2)));
  }
}
