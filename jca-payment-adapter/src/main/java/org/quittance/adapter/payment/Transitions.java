package org.quittance.adapter.payment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.quittance.adapter.api.PaymentStanding.State;

/** Which state of a payment may follow which; the store's constraints say the same. */
final class Transitions {
  private static final Map<State, Set<State>> ALLOWED =
      Map.of(
          State.INTENDED,
              EnumSet.of(State.REQUIRES_ACTION, State.HELD, State.DECLINED, State.VOIDING),
          State.REQUIRES_ACTION, EnumSet.of(State.HELD, State.DECLINED, State.VOIDING),
          State.HELD, EnumSet.of(State.PREPARED, State.VOIDED, State.VOIDING),
          State.PREPARED, EnumSet.of(State.CAPTURED, State.CAPTURING, State.VOIDED, State.VOIDING),
          State.CAPTURING, EnumSet.of(State.CAPTURED, State.CAPTURE_FAILED),
          State.VOIDING, EnumSet.of(State.VOIDED),
          State.CAPTURED, EnumSet.noneOf(State.class),
          State.CAPTURE_FAILED, EnumSet.noneOf(State.class),
          State.VOIDED, EnumSet.noneOf(State.class),
          State.DECLINED, EnumSet.noneOf(State.class));

  private static final Set<State> LIVE =
      EnumSet.of(
          State.INTENDED,
          State.REQUIRES_ACTION,
          State.HELD,
          State.PREPARED,
          State.CAPTURING,
          State.CAPTURED);

  private Transitions() {}

  static boolean allows(State from, State to) {
    return ALLOWED.get(from).contains(to);
  }

  /** Whether no other payment of the same purchase may stand beside one in this state. */
  static boolean isLive(State state) {
    return LIVE.contains(state);
  }
}
