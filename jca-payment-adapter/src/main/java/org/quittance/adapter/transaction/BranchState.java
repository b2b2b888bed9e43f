package org.quittance.adapter.transaction;

import java.util.Locale;

/** What the durable branch table says of a branch. */
enum BranchState {
  /** Work was done for it; without a vote a restart rolls it back. */
  ACTIVE,
  /** It voted yes; only its coordinator decides. */
  PREPARED,
  /** Decided: captured. */
  COMMITTED,
  /** Decided: voided. */
  ROLLED_BACK;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static BranchState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
