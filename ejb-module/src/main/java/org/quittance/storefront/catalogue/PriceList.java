package org.quittance.storefront.catalogue;

import java.util.HashSet;
import java.util.List;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;

/** What a product may cost: one price for each of some currencies. */
final class PriceList {

  private static final int MOST_PRICES = 20;

  /** A hundred million of a currency with two decimals; sums of a purchase stay countable. */
  private static final long HIGHEST_PRICE = 10_000_000_000L;

  private PriceList() {}

  /**
   * @throws InvalidRequest if there are none or too many, a currency twice, or an amount that is
   *     out of range
   */
  static void require(List<Money> asked) {
    if (asked.isEmpty() || asked.size() > MOST_PRICES) {
      throw new InvalidRequest("A product has 1 to " + MOST_PRICES + " prices.");
    }
    var currencies = new HashSet<String>();
    for (Money price : asked) {
      if (price.minor() < 1 || price.minor() > HIGHEST_PRICE) {
        throw new InvalidRequest(
            "A price is from 1 to " + HIGHEST_PRICE + " minor units, not " + price.minor() + ".");
      }
      if (!currencies.add(price.currency())) {
        throw new InvalidRequest("There are two prices in " + price.currency() + ".");
      }
    }
  }
}
