package org.quittance.settlement.refund;

import java.util.UUID;
import org.quittance.shared.Money;
import org.quittance.shared.Refusal;

/** A definite no to a refund: nothing was reserved and nothing is paid back. */
public final class RefundNotPossible extends Refusal {
  private static final long serialVersionUID = 1L;

  private RefundNotPossible(String code, String what, String why, String next) {
    super(code, what, why, next);
  }

  /** No money was taken for the purchase, or not yet. */
  static RefundNotPossible nothingCaptured(UUID purchaseId) {
    return new RefundNotPossible(
        "nothing-captured",
        "Nothing was paid back: there is no captured payment to pay back from.",
        "No payment of purchase " + purchaseId + " is captured.",
        "Look the purchase up to see where its payment stands; a new try takes a new key.");
  }

  /** I4: refunds and disputes leave less than that. */
  static RefundNotPossible exceedsCaptured(Money asked) {
    return new RefundNotPossible(
        "refund-exceeds-captured",
        "Nothing was paid back: the payment does not hold that much any more.",
        "Refunds and disputes of this purchase leave less than "
            + asked.minor()
            + " minor units of "
            + asked.currency()
            + ".",
        "Look the purchase up for what is left, then ask for no more than that with a new key.");
  }

  /** The processor can never pay such an amount, as of a currency's odd minor units. */
  static RefundNotPossible amountNotPossible(String why) {
    return new RefundNotPossible(
        "amount-not-possible",
        "Nothing was paid back: such an amount cannot be paid.",
        why,
        "Ask for an amount that can be paid, with a new key.");
  }

  /** The server could not decide it in its time, and nobody asked again. */
  static RefundNotPossible notCarriedOut() {
    return new RefundNotPossible(
        "refund-not-carried-out",
        "Nothing was paid back: the request was never carried out.",
        "The server could not decide about it when it was asked, and nobody asked again in time.",
        "If the money shall still be paid back, ask for it with a new key.");
  }

  /** The same refusal as the first time, word for word. */
  static RefundNotPossible again(String code, String what, String why, String next) {
    return new RefundNotPossible(code, what, why, next);
  }
}
