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
    return switch (state) {
      case CLAIMED -> new Standing(Tone.WAITING, "claimed");
      case REQUIRES_ACTION -> new Standing(Tone.WAITING, "waits for the payer");
      case AUTHORISED -> new Standing(Tone.WAITING, "money set aside");
      case SETTLING -> new Standing(Tone.WAITING, "settling, money not taken yet");
      case VOIDING -> new Standing(Tone.WAITING, "voiding, money not released yet");
      case CAPTURED -> new Standing(Tone.SETTLED, "captured");
      case PARTLY_REFUNDED -> new Standing(Tone.SETTLED, "partly refunded");
      case REFUNDED -> new Standing(Tone.SETTLED, "refunded");
      case DECLINED -> new Standing(Tone.FAILED, "declined");
      case ABANDONED -> new Standing(Tone.FAILED, "abandoned");
      case CAPTURE_FAILED -> new Standing(Tone.FAILED, "capture failed");
      case VOIDED -> new Standing(Tone.FAILED, "voided");
      case CHARGED_BACK -> new Standing(Tone.FAILED, "charged back");
      case DISPUTED -> new Standing(Tone.UNKNOWN, "disputed");
    };
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
    return ofPayment(payment.get().state());
  }

  /** Of a state that a payment was in once. */
  static Standing ofPaymentStep(String state) {
    return switch (state) {
      case "intended" -> new Standing(Tone.WAITING, "asked");
      case "held" -> new Standing(Tone.WAITING, "money set aside");
      case "prepared" -> new Standing(Tone.WAITING, "ready to be taken");
      default -> ofPayment(state);
    };
  }

  private static Standing ofPayment(String state) {
    return switch (state) {
      case "captured" -> new Standing(Tone.SETTLED, state);
      case "intended" -> new Standing(Tone.WAITING, "asked, not answered");
      case "requires_action" -> new Standing(Tone.WAITING, "waits for the payer");
      case "held" -> new Standing(Tone.WAITING, "held, not taken");
      case "prepared" -> new Standing(Tone.WAITING, "prepared, not decided");
      case "capturing" -> new Standing(Tone.WAITING, "decided, not taken yet");
      case "voiding" -> new Standing(Tone.WAITING, "not released yet");
      case "voided", "declined", "capture_failed" -> new Standing(Tone.FAILED, words(state));
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
