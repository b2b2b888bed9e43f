package org.quittance.settlement.payment;

import java.util.UUID;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.shared.Money;

/**
 * Where a payment stands.
 *
 * @param paymentId its ID
 * @param purchaseId what it pays for
 * @param state lower-case word: intended, held, prepared, captured, voided, declined
 * @param amount what was asked for
 */
public record PaymentFacts(UUID paymentId, UUID purchaseId, String state, Money amount) {

  static PaymentFacts of(PaymentStanding standing) {
    return new PaymentFacts(
        standing.paymentId(),
        standing.purchaseId(),
        standing.state().name().toLowerCase(java.util.Locale.ROOT),
        new Money(standing.amount().minor(), standing.amount().currency()));
  }

  /** Whether the money was taken. */
  public boolean isCaptured() {
    return state.equals("captured");
  }

  /** Whether it has no outcome yet and is about to have one. */
  public boolean isOnItsWay() {
    return switch (state) {
      case "intended", "held", "prepared" -> true;
      default -> false;
    };
  }

  /** What was set aside or taken, minor units. */
  public long authorisedMinor() {
    return switch (state) {
      case "held", "prepared", "captured" -> amount.minor();
      default -> 0;
    };
  }

  /** What was taken, minor units. */
  public long capturedMinor() {
    return isCaptured() ? amount.minor() : 0;
  }
}
