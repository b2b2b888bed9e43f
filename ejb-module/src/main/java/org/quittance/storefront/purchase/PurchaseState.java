package org.quittance.storefront.purchase;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The life of a purchase, with its transition table as data.
 *
 * <p>What is voided is a hold that was seen, or one that may stand where no answer came. Two ends
 * are open to the one who holds the key: what was abandoned or voided took no money, and asking
 * again under the same key resumes it as the next attempt. A captured purchase whose payment the
 * platform lost goes back to settling until its money is taken again or is not to be had.
 */
public enum PurchaseState {
  CLAIMED,
  REQUIRES_ACTION,
  AUTHORISED,
  DECLINED,
  ABANDONED,
  SETTLING,
  VOIDING,
  CAPTURED,
  CAPTURE_FAILED,
  VOIDED,
  DISPUTED,
  CHARGED_BACK,
  PARTLY_REFUNDED,
  REFUNDED;

  private static final Map<PurchaseState, Set<PurchaseState>> NEXT =
      new EnumMap<>(
          Map.of(
              CLAIMED, EnumSet.of(REQUIRES_ACTION, AUTHORISED, DECLINED, ABANDONED, VOIDING),
              REQUIRES_ACTION, EnumSet.of(AUTHORISED, DECLINED, ABANDONED, VOIDING),
              ABANDONED, EnumSet.of(CLAIMED),
              AUTHORISED, EnumSet.of(SETTLING, VOIDING),
              SETTLING, EnumSet.of(CAPTURED, CAPTURE_FAILED),
              VOIDING, EnumSet.of(VOIDED),
              VOIDED, EnumSet.of(CLAIMED),
              CAPTURED, EnumSet.of(SETTLING, DISPUTED, PARTLY_REFUNDED),
              DISPUTED, EnumSet.of(CAPTURED, CHARGED_BACK),
              PARTLY_REFUNDED, EnumSet.of(REFUNDED)));

  /** Whether the table lets a purchase in this state go to the other. */
  public boolean mayBecome(PurchaseState other) {
    return NEXT.getOrDefault(this, Set.of()).contains(other);
  }

  /** Whether it was decided that its money is taken, whatever became of that afterwards. */
  public boolean isTakingDecided() {
    return switch (this) {
      case SETTLING, CAPTURED, CAPTURE_FAILED, DISPUTED, CHARGED_BACK, PARTLY_REFUNDED, REFUNDED ->
          true;
      case CLAIMED, REQUIRES_ACTION, AUTHORISED, DECLINED, ABANDONED, VOIDING, VOIDED -> false;
    };
  }

  /** Whether it ended, for now or for good, without money: none is to be held for it. */
  boolean cameToNothing() {
    return switch (this) {
      case DECLINED, ABANDONED, VOIDED, CAPTURE_FAILED -> true;
      default -> false;
    };
  }

  /** The word used in tables, API and pages. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static PurchaseState of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
