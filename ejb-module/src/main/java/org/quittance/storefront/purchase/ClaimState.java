package org.quittance.storefront.purchase;

import java.util.EnumSet;
import java.util.Locale;

/** What became of a claim; the database holds the lower-case word. */
enum ClaimState {
  CLAIMED,
  /** The payer is at the processor's own page. */
  REQUIRES_ACTION,
  /** Given up, and a hold is being given back. */
  VOIDING,
  /** Given up, and the hold was given back. */
  VOIDED,
  /** Given up; nothing was held. */
  ABANDONED,
  DECLINED,
  PURCHASED;

  /** Whether an attempt may be at work, or may be begun at once. */
  boolean isOpen() {
    return this == CLAIMED || this == REQUIRES_ACTION;
  }

  /** Whether the buyer may have it resumed by asking again. */
  boolean isGivenUp() {
    return this == VOIDED || this == ABANDONED;
  }

  /** Where the purchase stands as long as it has no row of its own. */
  PurchaseState asPurchase() {
    return switch (this) {
      case CLAIMED, PURCHASED -> PurchaseState.CLAIMED;
      case REQUIRES_ACTION -> PurchaseState.REQUIRES_ACTION;
      case VOIDING -> PurchaseState.VOIDING;
      case VOIDED -> PurchaseState.VOIDED;
      case ABANDONED -> PurchaseState.ABANDONED;
      case DECLINED -> PurchaseState.DECLINED;
    };
  }

  /** Whether a claim without a purchase may stand there. */
  static boolean isOfClaims(PurchaseState state) {
    return EnumSet.allOf(ClaimState.class).stream()
        .anyMatch(claim -> claim != PURCHASED && claim.asPurchase() == state);
  }

  /** Whether no purchase that was completed ever stands there. */
  static boolean isOnlyOfClaims(PurchaseState state) {
    return isOfClaims(state) && state != PurchaseState.VOIDING && state != PurchaseState.VOIDED;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ClaimState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
