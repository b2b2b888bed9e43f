package org.quittance.storefront.purchase;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.vault.jose.Sha256;

/**
 * What a buyer asks for.
 *
 * @param lines what and how many, each SKU once
 * @param method how it is paid; {@code credit} or {@code card}
 * @param currency ISO 4217 code
 * @param token the payer's card as the processor's own page called it; null for store credit
 * @param capture when the money is taken
 */
public record PurchaseRequest(
    List<Line> lines, String method, String currency, String token, Capture capture) {

  /** The method that needs a token. */
  static final String CARD = "card";

  /** Most lines of one purchase. */
  public static final int MOST_LINES = 50;

  /**
   * One line of a purchase.
   *
   * @param sku the product
   * @param quantity how many of it
   */
  public record Line(String sku, int quantity) {}

  /** A request whose money is taken at once. */
  public PurchaseRequest(List<Line> lines, String method, String currency, String token) {
    this(lines, method, currency, token, Capture.AT_ONCE);
  }

  /**
   * @throws InvalidRequest if there are no lines or too many, a SKU twice, no such currency, or a
   *     token out of place
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
    if (token != null && !method.equals(CARD)) {
      throw new InvalidRequest("'payment.token' belongs to the method 'card'.");
    }
    if (token != null && !token.matches("[\\x21-\\x7e]{1,255}")) {
      throw new InvalidRequest("'payment.token' must be 1 to 255 visible ASCII characters.");
    }
  }

  /** The request as the claim keeps it. */
  String json() {
    var array = Json.createArrayBuilder();
    for (Line line : lines) {
      array.add(Json.createObjectBuilder().add("sku", line.sku()).add("quantity", line.quantity()));
    }
    var payment = Json.createObjectBuilder().add("method", method).add("currency", currency);
    if (token != null) {
      payment.add("token", token);
    }
    // Said only where it is not the usual, so that requests kept before have the same digest.
    if (capture != Capture.AT_ONCE) {
      payment.add("capture", capture.word());
    }
    return Json.createObjectBuilder()
        .add("lines", array)
        .add("payment", payment)
        .build()
        .toString();
  }

  /** The token in a request as a claim keeps it; null if there is none. */
  static String tokenOf(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject().getJsonObject("payment").getString("token", null);
    }
  }

  /** When the money is taken, in a request as a claim keeps it. */
  static Capture captureOf(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      String word = reader.readObject().getJsonObject("payment").getString("capture", null);
      return word == null ? Capture.AT_ONCE : Capture.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Without the token, which reaches no log. */
  @Override
  public String toString() {
    return "PurchaseRequest[" + lines + " " + method + " " + currency + "]";
  }

  /** SHA-256 of {@link #json()} in hexadecimal: equal requests have equal digests. */
  String digest() {
    return HexFormat.of().formatHex(Sha256.of(json().getBytes(StandardCharsets.UTF_8)));
  }
}
