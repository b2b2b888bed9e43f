package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The processor's definite no, in the shape of its interface. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String code;
  private final transient JsonObject intent;

  private Refusal(int status, String type, String code, String message, JsonObject intent) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
    this.intent = intent;
  }

  /** The request is wrong, whatever the state of things. */
  static Refusal invalid(String message) {
    return new Refusal(400, "invalid_request_error", null, message, null);
  }

  /** The request contradicts what the processor has in its books. */
  static Refusal invalid(String code, String message) {
    return new Refusal(400, "invalid_request_error", code, message, null);
  }

  static Refusal missing(String what, String id) {
    return new Refusal(
        404,
        "invalid_request_error",
        "resource_missing",
        "No such " + what + ": '" + id + "'",
        null);
  }

  static Refusal unauthorized() {
    return new Refusal(401, "invalid_request_error", null, "You did not provide an API key.", null);
  }

  /** The intent is in another state than this would need. */
  static Refusal unexpected(Intent intent, String verb) {
    return new Refusal(
        400,
        "invalid_request_error",
        "payment_intent_unexpected_state",
        "You cannot "
            + verb
            + " this PaymentIntent because it has a status of "
            + intent.status()
            + ".",
        intent.json());
  }

  /** The bank behind the card said no. */
  static Refusal declined(Intent intent, String code, String message) {
    return new Refusal(402, "card_error", code, message, intent.json());
  }

  static Refusal otherRequestUnderKey() {
    return new Refusal(
        400,
        "idempotency_error",
        null,
        "Keys for idempotent requests can only be used with the same parameters they were first"
            + " used with.",
        null);
  }

  static Refusal keyInUse() {
    return new Refusal(
        409,
        "idempotency_error",
        "idempotency_key_in_use",
        "There is currently another in-progress request using this Idempotency-Key.",
        null);
  }

  static Refusal tooMany() {
    return new Refusal(429, "invalid_request_error", "rate_limit", "Too many requests.", null);
  }

  static Refusal broken() {
    return new Refusal(500, "api_error", null, "An unknown error occurred.", null);
  }

  Reply reply() {
    var error = Json.createObjectBuilder().add("type", type).add("message", getMessage());
    if (code != null) {
      error.add("code", code);
    }
    if (status == 402) {
      error.add("decline_code", "card_declined".equals(code) ? "generic_decline" : code);
    }
    if (intent != null) {
      error.add("payment_intent", intent);
    }
    return new Reply(status, Json.createObjectBuilder().add("error", error).build());
  }

  /** Whether the processor remembers this answer under the request's key. */
  boolean isKept() {
    return status == 402 || "payment_intent_unexpected_state".equals(code);
  }
}
