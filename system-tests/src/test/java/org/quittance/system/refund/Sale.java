package org.quittance.system.refund;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Shop;

/** One purchase of one license for 1.00 EUR, and what is done about its money afterwards. */
final class Sale {

  static final long PRICE = 100;

  private final Shop shop;
  private final JsonNode bought;
  private final Device device = new Device();

  Sale(Shop shop) {
    this.shop = shop;
    this.bought = shop.bought(shop.sell(PRICE));
  }

  String id() {
    return bought.path("purchaseId").asText();
  }

  /** Opens the one eBox on the buyer's device. */
  Answer open() {
    String proof = bought.path("boxSet").path("eBoxes").path(0).path("proof").asText();
    return device.open(shop.open(), proof);
  }

  Answer refund(long minor) {
    return refund(UUID.randomUUID().toString(), minor);
  }

  Answer refund(String key, long minor) {
    return shop.operator()
        .post("/api/v1/refunds", Json.text(refundBody(minor)), "Idempotency-Key", key);
  }

  Map<String, Object> refundBody(long minor) {
    return new HashMap<>(
        Map.of("purchaseId", id(), "amountMinor", minor, "reason", "The buyer asked for it."));
  }

  Answer dispute(String reference, long minor) {
    return shop.operator().post("/api/v1/disputes", Json.text(disputeBody(reference, minor)));
  }

  Map<String, Object> disputeBody(String reference, long minor) {
    return new HashMap<>(
        Map.of(
            "purchaseId",
            id(),
            "reference",
            reference,
            "amountMinor",
            minor,
            "reason",
            "The buyer does not know the payment."));
  }

  /** Opens a dispute over the whole price; returns its ID. */
  String disputed() {
    Answer answer = dispute("D-" + id(), PRICE);
    if (answer.status() != 201) {
      throw new AssertionError("Not disputed: " + answer);
    }
    return answer.json().path("disputeId").asText();
  }

  Answer close(String disputeId, boolean won) {
    return shop.operator()
        .post("/api/v1/disputes/" + disputeId + "/close", "{\"won\":" + won + "}");
  }

  /** The purchase as its buyer reads it. */
  JsonNode read() {
    return shop.member().get("/api/v1/purchases/" + id()).json();
  }

  String state() {
    return read().path("state").asText();
  }

  long refundedMinor() {
    return read().path("payment").path("refundedMinor").asLong();
  }
}
