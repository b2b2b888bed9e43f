package org.quittance.settlement.payment;

import java.util.Locale;
import java.util.UUID;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.shared.Money;

/**
 * Where a payment stands.
 *
 * @param paymentId its ID
 * @param purchaseId what it pays for
 * @param state lower-case word: intended, requires_action, held, prepared, capturing, captured,
 *     capture_failed, voiding, voided, declined
 * @param amount what was asked for
 * @param refundedMinor what refunds took back or have reserved, minor units
 * @param disputedMinor what open and lost disputes took back, minor units
 */
public record PaymentFacts(
    UUID paymentId,
    UUID purchaseId,
    String state,
    Money amount,
    long refundedMinor,
    long disputedMinor) {

  static PaymentFacts of(PaymentStanding standing) {
    return new PaymentFacts(
        standing.paymentId(),
        standing.purchaseId(),
        standing.state().name().toLowerCase(Locale.ROOT),
        new Money(standing.amount().minor(), standing.amount().currency()),
        standing.refundedMinor(),
        standing.disputedMinor());
  }

  /** Whether money is set aside, and nothing decided on it. */
  public boolean isHeld() {
    return state.equals("held");
  }

  /** Whether money is set aside or may be, and nothing decided on it. */
  public boolean isWaiting() {
    return switch (state) {
      case "intended", "requires_action", "held" -> true;
      default -> false;
    };
  }

  /** Whether a transaction voted to take it and is still to end. */
  public boolean isPrepared() {
    return state.equals("prepared");
  }

  /** Whether what was set aside is given back. */
  public boolean isVoided() {
    return state.equals("voided");
  }

  /** Whether the money was taken, is being taken, or a transaction still to end may take it. */
  public boolean mayBeTaken() {
    return isCaptured() || isCapturing() || isPrepared();
  }

  /** Whether the money was taken. */
  public boolean isCaptured() {
    return state.equals("captured");
  }

  /** Whether it is decided that the money is taken; the processor has not confirmed it yet. */
  public boolean isCapturing() {
    return state.equals("capturing");
  }

  /** Whether it has no outcome yet and is about to have one. */
  public boolean isOnItsWay() {
    return switch (state) {
      case "intended", "requires_action", "held", "prepared", "capturing" -> true;
      default -> false;
    };
  }

  /** What was set aside or taken, minor units. */
  public long authorisedMinor() {
    return switch (state) {
      case "held", "prepared", "capturing", "captured" -> amount.minor();
      default -> 0;
    };
  }

  /** What was taken, minor units. */
  public long capturedMinor() {
    return isCaptured() ? amount.minor() : 0;
  }

  /** Whether more was given back than taken, which a dispute after a refund can bring about. */
  public boolean isPaidBackBeyondCapture() {
    return refundedMinor + disputedMinor > capturedMinor();
  }
}
