package org.quittance.storefront.purchase;

/** When the money of a purchase is taken. */
public enum Capture {
  /** With the purchase. */
  AT_ONCE,
  /** When its receipt is acknowledged, or the first of its proofs exchanged. */
  ON_RECEIPT;

  /** The word used in requests. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
