package org.quittance.storefront.delivery;

import java.util.Locale;
import java.util.Optional;

/** What became of a delivery. */
public enum DeliveryState {
  /** It is tried, now or when it is due. */
  PENDING,
  /** The endpoint has it. */
  DELIVERED,
  /** The schedule is over, or the endpoint is gone. */
  FAILED,
  /** The endpoint was disabled or removed before. */
  CANCELLED;

  /** The word used in tables and API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeliveryState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The state of that word. */
  public static Optional<DeliveryState> find(String word) {
    for (DeliveryState state : values()) {
      if (state.word().equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
