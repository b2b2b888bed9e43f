package org.quittance.adapter.payment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.quittance.adapter.api.PaymentStanding.State;

/** Which state of a payment may follow which; the store's constraints say the same. */
final class Transitions {
  private static final Map<State, Set<State>> ALLOWED =
      Map.of(
          State.INTENDED, EnumSet.of(State.HELD, State.DECLINED),
          State.HELD, EnumSet.of(State.PREPARED, State.VOIDED),
          State.PREPARED, EnumSet.of(State.CAPTURED, State.VOIDED),
          State.CAPTURED, EnumSet.noneOf(State.class),
          State.VOIDED, EnumSet.noneOf(State.class),
          State.DECLINED, EnumSet.noneOf(State.class));

  private static final Set<State> LIVE =
      EnumSet.of(State.INTENDED, State.HELD, State.PREPARED, State.CAPTURED);

  private Transitions() {}

  static boolean allows(State from, State to) {
    return ALLOWED.get(from).contains(to);
  }

  /** Whether no other payment of the same purchase may stand beside one in this state. */
  static boolean isLive(State state) {
    return LIVE.contains(state);
  }
}
