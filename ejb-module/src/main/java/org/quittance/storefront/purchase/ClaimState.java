package org.quittance.storefront.purchase;

/** What became of a claim; the database holds the lower-case word. */
enum ClaimState {
  CLAIMED,
  DECLINED,
  PURCHASED;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static ClaimState of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
