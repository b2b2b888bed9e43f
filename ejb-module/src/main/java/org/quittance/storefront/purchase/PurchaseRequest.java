package org.quittance.storefront.purchase;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.vault.jose.Sha256;

/**
 * What a buyer asks for.
 *
 * @param lines what and how many, each SKU once
 * @param method how it is paid; {@code credit}
 * @param currency ISO 4217 code
 */
public record PurchaseRequest(List<Line> lines, String method, String currency) {

  /** Most lines of one purchase. */
  public static final int MOST_LINES = 50;

  /**
   * One line of a purchase.
   *
   * @param sku the product
   * @param quantity how many of it
   */
  public record Line(String sku, int quantity) {}

  /**
   * @throws InvalidRequest if there are no lines or too many, a SKU twice, or no such currency
   */
  public PurchaseRequest {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new InvalidRequest("'lines' must have 1 to " + MOST_LINES + " lines.");
    }
    var seen = new HashSet<String>();
    for (Line line : lines) {
      if (!seen.add(line.sku())) {
        throw new InvalidRequest(
            "The product '" + line.sku() + "' stands in two lines; use one line and its quantity.");
      }
    }
    if (!Money.isCurrency(currency)) {
      throw new InvalidRequest("'payment.currency' is not an ISO 4217 currency code.");
    }
  }

  /** The request as the claim keeps it. */
  String json() {
    var array = Json.createArrayBuilder();
    for (Line line : lines) {
      array.add(Json.createObjectBuilder().add("sku", line.sku()).add("quantity", line.quantity()));
    }
    return Json.createObjectBuilder()
        .add("lines", array)
        .add("payment", Json.createObjectBuilder().add("method", method).add("currency", currency))
        .build()
        .toString();
  }

  /** SHA-256 of {@link #json()} in hexadecimal: equal requests have equal digests. */
  String digest() {
    return HexFormat.of().formatHex(Sha256.of(json().getBytes(StandardCharsets.UTF_8)));
  }
}
