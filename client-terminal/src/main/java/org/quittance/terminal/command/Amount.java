package org.quittance.terminal.command;

import java.math.BigDecimal;
import java.util.Currency;

/** Money for people: minor units with the decimal point where the currency has it. */
final class Amount {
  private Amount() {}

  static String of(long minor, String currency) {
    return BigDecimal.valueOf(minor, digits(currency)).toPlainString() + " " + currency;
  }

  private static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknownHere) {
      return 0; // A currency this Java does not know is shown in its minor units.
    }
  }
}
