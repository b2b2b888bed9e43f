package org.quittance.terminal.conformance;

import java.util.Locale;

/** What a promise is about. */
public enum Group {
  AUTHENTICATION,
  IDEMPOTENCY,
  RETRIES,
  RECOVERY,
  MONEY,
  SIGNATURES,
  REPRESENTATIONS,
  PAGING,
  ISOLATION,
  EVENTS,
  ERRORS;

  /** As it is printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
