package org.quittance.shared;

import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An amount of money in one currency.
 *
 * @param minor minor units (cents for EUR, yen for JPY), never negative
 * @param currency ISO 4217 code known to the platform
 */
public record Money(long minor, String currency) {

  /**
   * @throws InvalidRequest if the amount is negative or the currency is unknown
   */
  public Money {
    if (minor < 0) {
      throw new InvalidRequest("An amount of money is never negative: " + minor + ".");
    }
    if (!isCurrency(currency)) {
      throw new InvalidRequest("'" + currency + "' is not an ISO 4217 currency code.");
    }
  }

  /** Whether the text is a currency code of ISO 4217 that has minor units defined. */
  public static boolean isCurrency(String code) {
    return code != null
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0);
  }

  /**
   * The sum of both amounts.
   *
   * @throws InvalidRequest if the currencies differ or the sum is beyond what can be counted
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new InvalidRequest("One purchase has one currency, not two.");
    }
    try {
      return new Money(Math.addExact(minor, other.minor), currency);
    } catch (ArithmeticException tooMuch) {
      throw new InvalidRequest("The amount is too large to be counted.");
    }
  }

  /**
   * This amount taken several times.
   *
   * @throws InvalidRequest if the product is beyond what can be counted
   */
  public Money times(int count) {
    try {
      return new Money(Math.multiplyExact(minor, (long) count), currency);
    } catch (ArithmeticException tooMuch) {
      throw new InvalidRequest("The amount is too large to be counted.");
    }
  }

  /**
   * Splits this amount in proportion to the weights so that the parts sum to it exactly: each part
   * gets its floor, and the remaining minor units go to the largest remainders, earlier parts
   * first.
   *
   * @param weights not negative, not all zero
   */
  public List<Money> split(List<Long> weights) {
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    if (sum <= 0 || weights.stream().anyMatch(w -> w < 0)) {
      throw new IllegalArgumentException("Weights must be positive in sum: " + weights);
    }
    long[] parts = new long[weights.size()];
    long[] remainders = new long[weights.size()];
    for (int i = 0; i < parts.length; i++) {
      var share =
          java.math.BigInteger.valueOf(minor)
              .multiply(java.math.BigInteger.valueOf(weights.get(i)))
              .divideAndRemainder(java.math.BigInteger.valueOf(sum));
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1].longValueExact();
    }
    long left = minor - LongStream.of(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted((a, b) -> Long.compare(remainders[b], remainders[a]))
        .limit(left)
        .forEach(i -> parts[i]++);
    return LongStream.of(parts).mapToObj(part -> new Money(part, currency)).toList();
  }
}
