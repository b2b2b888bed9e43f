package org.quittance.demo.printer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What was bought, in one currency; printed {@value #WIDTH} characters wide. */
record Receipt(Currency currency, List<ReceiptLine> lines) {

  static final int WIDTH = 44;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * @throws IllegalArgumentException if the currency is unknown or a line cannot be read
   */
  static Receipt of(String code, List<String> lines) {
    Currency currency = currency(code);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A receipt has at least one line after its currency.");
    }
    int digits = currency.getDefaultFractionDigits();
    return new Receipt(
        currency, lines.stream().map(line -> ReceiptLine.parse(line, digits)).toList());
  }

  private static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "'" + code + "' is not a currency code, such as EUR or JPY.", unknown);
    }
    throw new IllegalArgumentException("'" + code + "' has no unit that one could pay with.");
  }

  /** The whole receipt with its checksum; ends in a line feed. */
  String print(Clock clock) {
    var text = new StringBuilder();
    row(text, "/\\".repeat(WIDTH / 2));
    row(text, centred("R E C E I P T"));
    row(text, centred(TIME.format(clock.instant())));
    row(text, "-".repeat(WIDTH));
    BigDecimal total = BigDecimal.ZERO;
    for (ReceiptLine line : lines) {
      row(text, pair(line.text(), line.sum().toPlainString()));
      if (line.quantity() > 1) {
        row(text, "  " + line.quantity() + " x " + line.price().toPlainString());
      }
      total = total.add(line.sum());
    }
    row(text, "-".repeat(WIDTH));
    row(text, pair("TOTAL " + currency.getCurrencyCode(), total.toPlainString()));
    row(text, "=".repeat(WIDTH));
    row(text, Checksum.line(text.toString()));
    row(text, "\\/".repeat(WIDTH / 2));
    return text.toString();
  }

  private static String pair(String left, String right) {
    int room = WIDTH - right.length() - 1;
    String cut = left.length() > room ? left.substring(0, room - 1) + "~" : left;
    return cut + " ".repeat(WIDTH - cut.length() - right.length()) + right;
  }

  private static String centred(String words) {
    return " ".repeat((WIDTH - words.length()) / 2) + words;
  }

  private static void row(StringBuilder text, String row) {
    text.append(row).append('\n');
  }
}
