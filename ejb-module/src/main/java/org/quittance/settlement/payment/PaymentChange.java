package org.quittance.settlement.payment;

import java.time.Instant;
import java.util.Locale;
import org.quittance.adapter.api.PaymentStep;

/**
 * One change of a payment's state.
 *
 * @param at when
 * @param state lower-case word, see {@link PaymentFacts#state}
 * @param reason why, in words for operators
 */
public record PaymentChange(Instant at, String state, String reason) {

  static PaymentChange of(PaymentStep step) {
    return new PaymentChange(
        step.at(), step.state().name().toLowerCase(Locale.ROOT), step.reason());
  }
}
