package org.quittance.storefront.purchase;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a purchase, with its transition table as data. */
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
              CLAIMED, EnumSet.of(REQUIRES_ACTION, AUTHORISED, DECLINED, ABANDONED),
              REQUIRES_ACTION, EnumSet.of(AUTHORISED, DECLINED, ABANDONED),
              AUTHORISED, EnumSet.of(SETTLING, VOIDING),
              SETTLING, EnumSet.of(CAPTURED, CAPTURE_FAILED),
              VOIDING, EnumSet.of(VOIDED),
              CAPTURED, EnumSet.of(DISPUTED, PARTLY_REFUNDED),
              DISPUTED, EnumSet.of(CAPTURED, CHARGED_BACK),
              PARTLY_REFUNDED, EnumSet.of(REFUNDED)));

  /** Whether the table lets a purchase in this state go to the other. */
  public boolean mayBecome(PurchaseState other) {
    return NEXT.getOrDefault(this, Set.of()).contains(other);
  }

  /** The word used in tables, API and pages. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static PurchaseState of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
