package org.quittance.processor;

import java.util.stream.Stream;

/**
 * What a card's token says of the card. Any other token is a good card; {@link Faults} knows tokens
 * that make the processor misbehave.
 */
final class Card {
  static final String DECLINED = "tok_decline";
  static final String WITHOUT_MONEY = "tok_insufficient";
  static final String ASKS_PAYER = "tok_action";

  /** Its hold is over by the time it is captured. */
  static final String EXPIRES = "tok_expire";

  private Card() {}

  /** The token a request names, or null. */
  static String token(Form form) {
    return Stream.of(
            "payment_method", "payment_method_data[card][token]", "payment_method_data[token]")
        .flatMap(name -> form.find(name).stream())
        .findFirst()
        .orElse(null);
  }
}
