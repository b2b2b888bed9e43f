package org.quittance.web.console;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.quittance.shared.Money;

/** Writes money: {@code EUR 1,234.50}, with the digits its currency has. */
final class Price {

  private Price() {}

  static String of(Money money) {
    int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    // A no-break space: an amount is never torn from its currency.
    return money.currency() + '\u00a0' + format.format(BigDecimal.valueOf(money.minor(), digits));
  }
}
