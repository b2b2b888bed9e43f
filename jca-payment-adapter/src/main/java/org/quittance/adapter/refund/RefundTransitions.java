package org.quittance.adapter.refund;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.quittance.adapter.api.RefundStanding.State;

/** Which state of a refund may follow which; the store's constraints say the same. */
final class RefundTransitions {
  private static final Map<State, Set<State>> ALLOWED =
      Map.of(
          State.REQUESTED, EnumSet.of(State.RELEASED, State.GRANTED, State.PAID),
          State.RELEASED, EnumSet.of(State.REQUESTED),
          State.GRANTED, EnumSet.of(State.PAID, State.STUCK),
          State.STUCK, EnumSet.of(State.PAID),
          State.PAID, EnumSet.of(State.BOUNCED),
          State.BOUNCED, EnumSet.of(State.GRANTED));

  private RefundTransitions() {}

  static boolean allows(State from, State to) {
    return ALLOWED.get(from).contains(to);
  }
}
