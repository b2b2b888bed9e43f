package org.quittance.web.console;

import java.util.Optional;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.storefront.purchase.PurchaseState;

/**
 * A state as a reader sees it: a word with an icon, never a colour alone.
 *
 * @param tone what it means
 * @param word how it is called
 */
public record Standing(Tone tone, String word) {

  /** Name of the class in the style sheet. */
  public String style() {
    return tone.style();
  }

  /** Path of the icon. */
  public String icon() {
    return tone.icon();
  }

  static Standing of(PurchaseState state) {
    return new Standing(
        switch (state) {
          case CAPTURED, PARTLY_REFUNDED, REFUNDED -> Tone.SETTLED;
          case CLAIMED, REQUIRES_ACTION, AUTHORISED, SETTLING, VOIDING -> Tone.WAITING;
          case DECLINED, ABANDONED, CAPTURE_FAILED, VOIDED, CHARGED_BACK -> Tone.FAILED;
          case DISPUTED -> Tone.UNKNOWN;
        },
        words(state.word()));
  }

  /** Of a state's word in an event; a word that is no state of today is shown as it is. */
  static Standing ofPurchase(String word) {
    for (PurchaseState state : PurchaseState.values()) {
      if (state.word().equals(word)) {
        return of(state);
      }
    }
    return new Standing(Tone.UNKNOWN, words(word));
  }

  static Standing ofPayment(Optional<PaymentFacts> payment) {
    if (payment.isEmpty()) {
      return new Standing(Tone.WAITING, "no payment");
    }
    String state = payment.get().state();
    return switch (state) {
      case "captured" -> new Standing(Tone.SETTLED, state);
      case "held" -> new Standing(Tone.WAITING, "held, not taken");
      case "prepared" -> new Standing(Tone.WAITING, "prepared, not decided");
      case "voided", "declined" -> new Standing(Tone.FAILED, state);
      default -> new Standing(Tone.UNKNOWN, words(state));
    };
  }

  static Standing of(ProofState state) {
    return switch (state) {
      case PENDING -> new Standing(Tone.WAITING, "sealed, payment not taken yet");
      case ISSUED -> new Standing(Tone.WAITING, "sealed");
      case REDEEMED -> new Standing(Tone.SETTLED, "opened");
      case EXPIRED -> new Standing(Tone.FAILED, "expired");
      case REVOKED -> new Standing(Tone.FAILED, "revoked");
    };
  }

  private static String words(String word) {
    return word.replace('_', ' ');
  }
}
