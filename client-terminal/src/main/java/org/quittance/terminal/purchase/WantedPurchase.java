package org.quittance.terminal.purchase;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.outcome.UsageMistake;

/**
 * What a person asked to buy.
 *
 * @param lines empty to repeat what the key stands for
 * @param method {@code credit} or {@code card}
 * @param token what the processor's own page gave for a card; a secret
 * @param currency ISO 4217 code to pay in
 * @param key empty to make a new one
 */
public record WantedPurchase(
    List<PurchaseLine> lines,
    String method,
    Optional<String> token,
    String currency,
    Optional<String> key) {

  /**
   * @throws UsageMistake if there is neither a line nor a key, the key cannot be sent, or a token
   *     comes without a card
   */
  public WantedPurchase {
    if (lines.isEmpty() && key.isEmpty()) {
      throw new UsageMistake("Name what to buy: SKU or SKU:N, such as LEDGER-HANDBOOK:3.");
    }
    if (token.isPresent() && !method.equals("card")) {
      throw new UsageMistake("--token belongs to --method card.");
    }
    if (key.isPresent() && !key.get().matches("[\\x21-\\x7e]{1,255}")) {
      throw new UsageMistake("--key takes 1 to 255 visible ASCII characters without blanks.");
    }
  }

  /** The request's body, the same bytes for the same wish; empty without lines. */
  Optional<String> body() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (PurchaseLine line : lines) {
      array.add(Json.createObjectBuilder().add("sku", line.sku()).add("quantity", line.quantity()));
    }
    var payment = Json.createObjectBuilder().add("method", method).add("currency", currency);
    token.ifPresent(value -> payment.add("token", value));
    var body = Json.createObjectBuilder().add("lines", array).add("payment", payment);
    return Optional.of(body.build().toString());
  }

  /** Without the token, which belongs on no screen. */
  @Override
  public String toString() {
    return "WantedPurchase[" + lines + ", " + method + ", " + currency + ", " + key + "]";
  }
}
