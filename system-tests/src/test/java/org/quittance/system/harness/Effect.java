package org.quittance.system.harness;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the processor double did to money, as its journal says.
 *
 * @param kind {@code CREATE, ACTION, DECLINE, HOLD, CAPTURE, CANCEL, EXPIRE, REFUND, BOUNCE,
 *     DISPUTE, DISPUTE_WON, DISPUTE_LOST, LOSE}
 * @param intent the payment intent's ID
 * @param subject the refund's or dispute's ID, else the intent's
 * @param amount in the processor's minor units
 * @param currency lower case
 * @param purchase the purchase that the intent's metadata names, or empty
 */
public record Effect(
    String kind, String intent, String subject, long amount, String currency, String purchase) {

  static Effect of(JsonNode line) {
    return new Effect(
        line.path("effect").asText(),
        line.path("intent").asText(),
        line.path("subject").asText(),
        line.path("amount").asLong(),
        line.path("currency").asText(),
        line.path("metadata").path("purchase").asText());
  }

  public boolean is(String other) {
    return kind.equals(other);
  }
}
