package org.quittance.terminal.conformance;

/**
 * What a run is going to buy.
 *
 * @param sku the cheapest product the credit reaches for
 * @param priceMinor what one costs
 * @param currency ISO 4217 code
 */
public record Plan(String sku, long priceMinor, String currency) {

  /** One for each promise that needs a purchase of its own. */
  public static final int PURCHASES = 6;

  /** What the run spends at most, in minor units; less whatever it can have paid back. */
  public long mostMinor() {
    return Math.multiplyExact(priceMinor, PURCHASES);
  }
}
