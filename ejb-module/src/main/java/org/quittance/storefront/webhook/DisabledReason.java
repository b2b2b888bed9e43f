package org.quittance.storefront.webhook;

import java.util.Locale;

/** Why an endpoint is not called. */
public enum DisabledReason {
  /** Its owner said so. */
  OWNER,
  /** It answered 410. */
  GONE,
  /** Nothing succeeded for as long as the schedule lasts. */
  FAILING;

  /** The word used in tables, events and API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DisabledReason of(String word) {
    return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
  }
}
