package org.quittance.demo.printer;

import java.math.BigDecimal;

/**
 * One line of a receipt.
 *
 * @param text what was bought
 * @param quantity how many, 1 to 9999
 * @param price of one, in the currency's major unit
 */
record ReceiptLine(String text, int quantity, BigDecimal price) {

  private static final int MOST = 9999;
  private static final BigDecimal DEAREST = new BigDecimal("1000000");

  /**
   * Reads {@code text:quantity:price}; the text may hold colons, too.
   *
   * @param digits how many decimal digits a price may have
   * @throws IllegalArgumentException saying which part is wrong
   */
  static ReceiptLine parse(String line, int digits) {
    int second = line.lastIndexOf(':');
    int first = line.lastIndexOf(':', second - 1);
    if (first < 1) {
      throw new IllegalArgumentException(
          "'" + line + "' is not a line; write text:quantity:price, for example Tea:2:4.50.");
    }
    try {
      int quantity = Integer.parseInt(line.substring(first + 1, second).strip());
      BigDecimal price = new BigDecimal(line.substring(second + 1).strip()).setScale(digits);
      if (quantity < 1 || quantity > MOST || price.signum() < 0 || price.compareTo(DEAREST) >= 0) {
        throw new IllegalArgumentException(
            "'" + line + "': quantities are 1 to 9999, prices 0 to under a million.");
      }
      return new ReceiptLine(line.substring(0, first).strip(), quantity, price);
    } catch (NumberFormatException | ArithmeticException notANumber) {
      throw new IllegalArgumentException(
          "'" + line + "': quantity or price is no number with at most " + digits + " decimals.",
          notANumber);
    }
  }

  BigDecimal sum() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }
}
