package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * A payment intent as it stands: created unconfirmed, then held by its confirmation (perhaps after
 * the payer acted), then captured once, or cancelled, or expired.
 *
 * @param json what the interface shows of it
 */
record Intent(JsonObject json) {

  static final String UNCONFIRMED = "requires_confirmation";
  static final String WITHOUT_CARD = "requires_payment_method";
  static final String ACTION = "requires_action";
  static final String HELD = "requires_capture";
  static final String CAPTURED = "succeeded";
  static final String CANCELLED = "canceled";

  static Intent create(Form form, long nowSeconds) {
    String id = Values.newId("pi_");
    String token = Card.token(form);
    return new Intent(
        Json.createObjectBuilder()
            .add("id", id)
            .add("object", "payment_intent")
            .add("amount", Currencies.amount(form, "amount", form.text("currency")))
            .add("amount_capturable", 0)
            .add("amount_received", 0)
            .add("currency", form.text("currency"))
            .add("capture_method", form.find("capture_method").orElse("automatic"))
            .add("client_secret", id + "_secret")
            .add("created", nowSeconds)
            .add("latest_charge", JsonValue.NULL)
            .add("livemode", false)
            .add("metadata", Values.of(form.below("metadata")))
            .add("next_action", JsonValue.NULL)
            .add("payment_method", token == null ? JsonValue.NULL : Json.createValue(token))
            .add("status", token == null ? WITHOUT_CARD : UNCONFIRMED)
            .build());
  }

  String id() {
    return json.getString("id");
  }

  String status() {
    return json.getString("status");
  }

  long amount() {
    return Values.number(json, "amount");
  }

  long received() {
    return Values.number(json, "amount_received");
  }

  String currency() {
    return json.getString("currency");
  }

  String token() {
    return Values.text(json, "payment_method");
  }

  String charge() {
    return id().replace("pi_", "ch_");
  }

  Map<String, JsonValue> metadata() {
    return json.getJsonObject("metadata");
  }

  boolean isManual() {
    return json.getString("capture_method").equals("manual");
  }

  Intent paidBy(String token) {
    return new Intent(Values.with(json, "payment_method", token));
  }

  Intent withoutCard() {
    return status(WITHOUT_CARD).paidBy(null);
  }

  /** The payer must act at that page. */
  Intent waitingAt(String url) {
    JsonObject action =
        Json.createObjectBuilder()
            .add("type", "redirect_to_url")
            .add("redirect_to_url", Json.createObjectBuilder().add("url", url))
            .build();
    return new Intent(Values.with(status(ACTION).json, "next_action", action));
  }

  Intent held() {
    JsonObject charged = Values.with(status(HELD).json, "latest_charge", charge());
    return new Intent(
        Values.with(
            Values.with(charged, "next_action", JsonValue.NULL), "amount_capturable", amount()));
  }

  Intent captured(long amount) {
    JsonObject charged = Values.with(status(CAPTURED).json, "latest_charge", charge());
    return new Intent(
        Values.with(
            Values.with(
                Values.with(charged, "next_action", JsonValue.NULL), "amount_capturable", 0),
            "amount_received",
            amount));
  }

  /**
   * @param reason {@code automatic} where the hold expired, or what the caller gave
   */
  Intent cancelled(String reason) {
    JsonObject ended = Values.with(status(CANCELLED).json, "amount_capturable", 0);
    return new Intent(
        Values.with(
            Values.with(ended, "next_action", JsonValue.NULL), "cancellation_reason", reason));
  }

  private Intent status(String status) {
    return new Intent(Values.with(json, "status", status));
  }
}
