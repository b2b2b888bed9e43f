package org.quittance.terminal.purchase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.terminal.outcome.UsageMistake;

/**
 * What is bought. Limits are the server's to judge, so quantities are passed on as they are.
 *
 * @param sku the product
 * @param quantity how many licenses
 */
public record PurchaseLine(String sku, long quantity) {

  /**
   * Reads {@code SKU} or {@code SKU:N} words; a product named twice is one line with the sum.
   *
   * @throws UsageMistake if a word is neither
   */
  public static List<PurchaseLine> parse(List<String> words) {
    Map<String, Long> quantities = new LinkedHashMap<>();
    for (String word : words) {
      PurchaseLine line = parse(word);
      quantities.merge(line.sku, line.quantity, PurchaseLine::sum);
    }
    List<PurchaseLine> lines = new ArrayList<>();
    quantities.forEach((sku, quantity) -> lines.add(new PurchaseLine(sku, quantity)));
    return lines;
  }

  private static long sum(long a, long b) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException beyondCounting) {
      throw new UsageMistake("Nobody needs that many licenses.");
    }
  }

  private static PurchaseLine parse(String word) {
    int colon = word.lastIndexOf(':');
    String sku = colon < 0 ? word : word.substring(0, colon);
    String quantity = colon < 0 ? "1" : word.substring(colon + 1);
    if (sku.isBlank() || !quantity.matches("-?\\d{1,18}")) {
      throw new UsageMistake(
          "'"
              + word
              + "' is neither SKU nor SKU:N with a whole number N, such as LEDGER-HANDBOOK:3.");
    }
    return new PurchaseLine(sku, Long.parseLong(quantity));
  }
}
