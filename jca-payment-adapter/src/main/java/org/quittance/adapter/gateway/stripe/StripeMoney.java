package org.quittance.adapter.gateway.stripe;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.Reply;

/**
 * Amounts as Stripe counts them. Ours are minor units by ISO 4217; Stripe counts most currencies in
 * hundredths, some in whole units, five in thousandths that end in 0, and the Icelandic króna and
 * the Ugandan shilling, which have no minor unit any more, in hundredths that end in 00.
 *
 * <p>Source: Stripe documentation, "Supported currencies": zero-decimal, three-decimal and special
 * cases.
 */
final class StripeMoney {
  private static final int USUAL = 2;
  private static final Map<String, Integer> DIGITS = digits();

  private StripeMoney() {}

  private static Map<String, Integer> digits() {
    Stream<Map.Entry<String, Integer>> whole =
        Stream.of(
                "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV",
                "XAF", "XOF", "XPF")
            .map(currency -> Map.entry(currency, 0));
    Stream<Map.Entry<String, Integer>> thousandths =
        Stream.of("BHD", "JOD", "KWD", "OMR", "TND").map(currency -> Map.entry(currency, 3));
    Stream<Map.Entry<String, Integer>> hundredths =
        Stream.of("ISK", "UGX").map(currency -> Map.entry(currency, USUAL));
    return Stream.of(whole, thousandths, hundredths)
        .flatMap(all -> all)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Why Stripe can never be asked for that amount; empty if it can. */
  static Optional<Reply.Refused> objection(Amount amount) {
    Optional<Integer> minor = minorDigits(amount.currency());
    if (minor.isEmpty()) {
      return no("currency-not-offered", "Cards are not charged in " + amount.currency() + ".");
    }
    int digits = stripeDigits(amount.currency());
    if (digits < USUAL
        && minor.get() > digits
        && amount.minor() % power(minor.get() - digits) != 0) {
      return no(
          "amount-not-possible",
          "Cards are charged whole " + amount.currency() + " only, without a fraction.");
    }
    if (digits == 3 && amount.minor() % 10 != 0) {
      return no(
          "amount-not-possible",
          "Cards are charged hundredths of a " + amount.currency() + "; the last digit must be 0.");
    }
    return Optional.empty();
  }

  private static Optional<Reply.Refused> no(String code, String reason) {
    return Optional.of(new Reply.Refused(code, reason));
  }

  /**
   * @throws ArithmeticException if the amount is one that {@link #objection} refuses
   */
  static long toStripe(Amount amount) {
    int shift = shift(amount.currency());
    if (shift >= 0) {
      return Math.multiplyExact(amount.minor(), power(shift));
    }
    if (amount.minor() % power(-shift) != 0) {
      throw new ArithmeticException("Stripe cannot charge " + amount);
    }
    return amount.minor() / power(-shift);
  }

  /** An amount that Stripe tells. */
  static Amount fromStripe(long count, String currency) {
    String code = currency.toUpperCase(Locale.ROOT);
    int shift = shift(code);
    return new Amount(
        shift >= 0 ? count / power(shift) : Math.multiplyExact(count, power(-shift)), code);
  }

  /** Whether it is known how Stripe counts that currency. */
  static boolean isCounted(String currency) {
    return minorDigits(currency.toUpperCase(Locale.ROOT)).isPresent();
  }

  private static int shift(String currency) {
    return stripeDigits(currency)
        - minorDigits(currency)
            .orElseThrow(() -> new ArithmeticException("Stripe does not charge " + currency));
  }

  private static int stripeDigits(String currency) {
    return DIGITS.getOrDefault(currency, USUAL);
  }

  /** ISO 4217's digits, for the currencies whose counting at Stripe is known. */
  private static Optional<Integer> minorDigits(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .map(Currency::getDefaultFractionDigits)
        .filter(digits -> digits == USUAL || DIGITS.containsKey(currency))
        .findAny();
  }

  private static long power(int digits) {
    return switch (digits) {
      case 0 -> 1;
      case 1 -> 10;
      case 2 -> 100;
      default -> 1000;
    };
  }
}
