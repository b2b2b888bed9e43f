package org.quittance.processor;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the processor did to money, as its journal says.
 *
 * @param at when
 * @param kind see {@link Kind}
 * @param intent the payment intent's ID
 * @param subject the refund's or dispute's ID, else the intent's
 * @param amount in the processor's minor units
 * @param currency lower case, as the processor writes it
 * @param key the Idempotency-Key it was asked under, or empty
 * @param metadata the intent's metadata
 */
public record Effect(
    Instant at,
    Kind kind,
    String intent,
    String subject,
    long amount,
    String currency,
    String key,
    Map<String, String> metadata) {

  /** What happened. */
  public enum Kind {
    /** An intent is made; no money is set aside. */
    CREATE,
    /** The payer must act. */
    ACTION,
    DECLINE,
    /** Money is set aside. */
    HOLD,
    /** Money is taken: once for an intent. */
    CAPTURE,
    /** What was set aside, if anything, is given back. */
    CANCEL,
    /** The hold's time was over: as a cancellation by the processor. */
    EXPIRE,
    REFUND,
    /** A refund did not arrive and its money came back to the shop. */
    BOUNCE,
    DISPUTE,
    DISPUTE_WON,
    DISPUTE_LOST,
    /** An unconfirmed intent is lost by the processor. */
    LOSE
  }

  static Effect of(JsonObject line) {
    var metadata = new LinkedHashMap<String, String>();
    JsonObject written = line.getJsonObject("metadata");
    written.keySet().forEach(name -> metadata.put(name, written.getString(name)));
    return new Effect(
        Instant.parse(line.getString("at")),
        Kind.valueOf(line.getString("effect")),
        line.getString("intent"),
        line.getString("subject"),
        Values.number(line, "amount"),
        line.getString("currency"),
        line.getString("key"),
        metadata);
  }
}
