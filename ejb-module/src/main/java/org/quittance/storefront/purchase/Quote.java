package org.quittance.storefront.purchase;

import java.util.ArrayList;
import java.util.List;
import org.quittance.shared.Money;

/**
 * What a request comes to: names, prices and the licenses it yields, frozen with the claim so that
 * a purchase completed later costs what was asked for.
 *
 * @param currency ISO 4217 code
 * @param method how it is paid
 * @param lines in the order asked for
 */
public record Quote(String currency, String method, List<Line> lines) {

  /**
   * One line.
   *
   * @param unitMinor the price of one, minor units
   * @param licenses what one of it yields: itself, or the parts of a package, with shares of the
   *     unit price that sum to it exactly
   */
  public record Line(
      String sku, String name, int quantity, long unitMinor, List<License> licenses) {

    long amountMinor() {
      return unitMinor * quantity;
    }

    PurchaseFacts.Line facts() {
      return new PurchaseFacts.Line(sku, name, quantity, amountMinor());
    }
  }

  /**
   * One license to come.
   *
   * @param shareMinor its share of the unit price, minor units
   */
  public record License(String sku, String name, long shareMinor) {}

  /** One eBox to come: a license and the line it belongs to. */
  record Unit(int lineNo, License license) {}

  Money total() {
    return lines.stream()
        .map(line -> new Money(line.unitMinor(), currency).times(line.quantity()))
        .reduce(new Money(0, currency), Money::plus);
  }

  /** Every license of the purchase, line by line, unit by unit. */
  List<Unit> units() {
    var units = new ArrayList<Unit>();
    for (int line = 0; line < lines.size(); line++) {
      for (int unit = 0; unit < lines.get(line).quantity(); unit++) {
        for (License license : lines.get(line).licenses()) {
          units.add(new Unit(line + 1, license));
        }
      }
    }
    return units;
  }

  String json() {
    return QuoteJson.write(this);
  }

  static Quote of(String json) {
    return QuoteJson.read(json);
  }
}
