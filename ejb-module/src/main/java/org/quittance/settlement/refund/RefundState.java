package org.quittance.settlement.refund;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of a refund, with its transition table as data. */
public enum RefundState {
  /** Asked for; nothing is decided. */
  REQUESTED,
  /** Decided: the money is reserved and will be paid. */
  GRANTED,
  /** A definite no; replayed under the same key. */
  REFUSED,
  /** Waits for an operator's decision. */
  REFERRED,
  /** Granted, and the gateway's answer is not known yet. */
  STUCK,
  /** The gateway paid. */
  PAID,
  /** The money came back to us; it is granted anew. */
  BOUNCED;

  private static final Map<RefundState, Set<RefundState>> NEXT =
      new EnumMap<>(
          Map.of(
              REQUESTED, EnumSet.of(GRANTED, REFUSED, REFERRED),
              REFERRED, EnumSet.of(GRANTED, REFUSED),
              GRANTED, EnumSet.of(PAID, STUCK),
              STUCK, EnumSet.of(PAID),
              PAID, EnumSet.of(BOUNCED),
              BOUNCED, EnumSet.of(GRANTED)));

  /** Those whose money is the buyer's: decided, whether it has arrived or not. */
  static final Set<RefundState> DECIDED = EnumSet.of(GRANTED, STUCK, PAID, BOUNCED);

  /** Whether the table lets a refund in this state go to the other. */
  public boolean mayBecome(RefundState other) {
    return NEXT.getOrDefault(this, Set.of()).contains(other);
  }

  /** The word used in tables, API and pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RefundState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
