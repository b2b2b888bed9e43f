package org.quittance.storefront.partner;

import java.util.Locale;

/** Where a partner stands; stored in lower case. */
public enum PartnerState {
  /** May call. */
  ACTIVE,
  /** May not, for good; what it bought stays. */
  REVOKED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PartnerState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
