package org.quittance.adapter.api;

import java.util.Objects;

/**
 * Money as the adapter moves it.
 *
 * @param minor minor units of the currency (cents for EUR, yen for JPY); never negative
 * @param currency ISO 4217 code, three capital letters
 */
public record Amount(long minor, String currency) {

  /**
   * @throws IllegalArgumentException if the amount is negative or the currency is no ISO 4217 shape
   */
  public Amount {
    Objects.requireNonNull(currency, "currency");
    if (minor < 0) {
      throw new IllegalArgumentException("An amount of money is never negative: " + minor);
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("Not an ISO 4217 currency code: " + currency);
    }
  }
}
