package org.quittance.web.console;

import java.util.Optional;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseState;

/**
 * Whether license database and payment tell the same story, in one sentence about the money.
 *
 * @param tone how good that is
 * @param sentence for the reader
 */
public record Verdict(Tone tone, String sentence) {

  /** Name of the class in the style sheet. */
  public String style() {
    return tone.style();
  }

  static Verdict unreachable() {
    return new Verdict(
        Tone.UNKNOWN,
        "Whether money was taken cannot be said now: the payment store does not answer. Looking"
            + " changes nothing; open this page again in a minute.");
  }

  static Verdict of(PurchaseFacts purchase, Optional<PaymentFacts> payment) {
    boolean taken = payment.map(PaymentFacts::isCaptured).orElse(false);
    boolean held = payment.map(p -> p.authorisedMinor() > 0).orElse(false);
    boolean amountsDiffer = payment.map(p -> !p.amount().equals(purchase.amount())).orElse(false);
    if (given(purchase.state()) && taken && !amountsDiffer) {
      return new Verdict(
          Tone.SETTLED,
          "Both agree: " + Price.of(purchase.amount()) + " was taken, and licenses were given.");
    }
    if (!given(purchase.state()) && !held) {
      return new Verdict(Tone.SETTLED, "Both agree: nothing was taken and nothing was given.");
    }
    if (purchase.state() == PurchaseState.CLAIMED && !taken) {
      return new Verdict(
          Tone.WAITING, "Nothing was taken yet: money is set aside while the purchase is decided.");
    }
    return apart(purchase, payment);
  }

  private static Verdict apart(PurchaseFacts purchase, Optional<PaymentFacts> payment) {
    return new Verdict(
        Tone.FAILED,
        "They stand apart: the license database says "
            + Standing.of(purchase.state()).word()
            + " over "
            + Price.of(purchase.amount())
            + ", the payment says "
            + Standing.ofPayment(payment).word()
            + payment.map(p -> " over " + Price.of(p.amount())).orElse("")
            + ". Run the job “reconcile” to have the difference named.");
  }

  private static boolean given(PurchaseState state) {
    return switch (state) {
      case CAPTURED, DISPUTED, CHARGED_BACK, PARTLY_REFUNDED, REFUNDED -> true;
      default -> false;
    };
  }
}
