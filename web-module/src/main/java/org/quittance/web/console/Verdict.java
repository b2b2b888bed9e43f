package org.quittance.web.console;

import java.util.Optional;
import java.util.Set;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.shared.Money;
import org.quittance.storefront.purchase.PurchaseFacts;

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
    String price = Price.of(purchase.amount());
    String state = payment.map(PaymentFacts::state).orElse("none");
    boolean sameAmount = payment.map(p -> p.amount().equals(purchase.amount())).orElse(true);
    if (!sameAmount) {
      return apart(purchase, payment);
    }
    return switch (purchase.state()) {
      case CAPTURED, PARTLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK ->
          payment.map(p -> taken(purchase, p)).orElseGet(() -> apart(purchase, payment));
      case SETTLING ->
          expect(
              state,
              Set.of("capturing"),
              new Verdict(
                  Tone.WAITING,
                  "It is decided that " + price + " is taken; the licenses open once it is."),
              apart(purchase, payment));
      case VOIDING ->
          expect(
              state,
              Set.of("voiding"),
              new Verdict(
                  Tone.WAITING, "Nothing is taken: " + price + " that was set aside is released."),
              apart(purchase, payment));
      case CLAIMED, REQUIRES_ACTION, AUTHORISED ->
          expect(
              state,
              Set.of("none", "intended", "requires_action", "held", "prepared", "voiding"),
              new Verdict(Tone.WAITING, "Nothing was taken yet: the purchase is being decided."),
              apart(purchase, payment));
      case DECLINED, ABANDONED, VOIDED, CAPTURE_FAILED ->
          expect(
              state,
              Set.of("none", "declined", "voided", "capture_failed"),
              new Verdict(Tone.SETTLED, "Both agree: nothing was taken and nothing was given."),
              apart(purchase, payment));
    };
  }

  private static Verdict expect(String state, Set<String> fitting, Verdict good, Verdict bad) {
    return fitting.contains(state) ? good : bad;
  }

  /** Of a purchase whose money was taken; how much went back, {@code reconcile} compares. */
  private static Verdict taken(PurchaseFacts purchase, PaymentFacts payment) {
    if (!payment.isCaptured()) {
      return apart(purchase, Optional.of(payment));
    }
    long back = payment.refundedMinor() + payment.disputedMinor();
    String currency = purchase.amount().currency();
    return new Verdict(
        Tone.SETTLED,
        "Both agree: "
            + Price.of(purchase.amount())
            + " was taken, and a proof was given for each license."
            + (back == 0 ? "" : " " + Price.of(new Money(back, currency)) + " of it goes back."));
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
}
