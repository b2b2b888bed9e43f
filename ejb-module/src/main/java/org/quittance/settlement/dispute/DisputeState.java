package org.quittance.settlement.dispute;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of a dispute, with its transition table as data. */
public enum DisputeState {
  /** The payer's bank has the money until it is decided. */
  OPENED,
  /** Decided for us: the money is ours again. */
  WON,
  /** Decided for the payer. */
  LOST;

  private static final Map<DisputeState, Set<DisputeState>> NEXT =
      new EnumMap<>(Map.of(OPENED, EnumSet.of(WON, LOST)));

  /** Whether the table lets a dispute in this state go to the other. */
  public boolean mayBecome(DisputeState other) {
    return NEXT.getOrDefault(this, Set.of()).contains(other);
  }

  /** The word used in tables, API and pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DisputeState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
