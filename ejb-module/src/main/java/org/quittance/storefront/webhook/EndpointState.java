package org.quittance.storefront.webhook;

import java.util.Locale;
import org.quittance.shared.InvalidRequest;

/** Whether an endpoint is called. */
public enum EndpointState {
  ENABLED,
  /** Not called until its owner enables it again. */
  DISABLED,
  /** Gone for its owner; kept for the history. */
  REMOVED;

  /** The word used in tables and API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EndpointState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Reads what an owner may ask for.
   *
   * @throws InvalidRequest if it is something else
   */
  public static EndpointState asked(String word) {
    if (!word.equals("enabled") && !word.equals("disabled")) {
      throw new InvalidRequest("'state' must be 'enabled' or 'disabled'.");
    }
    return of(word);
  }
}
