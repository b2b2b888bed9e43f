package org.quittance.adapter.payment;

import org.quittance.adapter.api.PaymentStanding.State;

/**
 * Who may give a payment's hold back. This is the only place where that is decided: past it, a hold
 * that a branch voted for would be voided like any other.
 */
public final class Ownership {

  private Ownership() {}

  /**
   * Whether a branch voted yes over the hold, or its capture is decided: then it is its
   * coordinator's, or the processor's, and nobody takes it away.
   *
   * @param state as it is while the payment and its branch are locked
   */
  public static boolean isOwned(State state) {
    return switch (state) {
      case PREPARED, CAPTURING, CAPTURED -> true;
      default -> false;
    };
  }
}
