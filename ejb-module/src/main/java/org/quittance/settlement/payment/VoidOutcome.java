package org.quittance.settlement.payment;

/** What became of a wish to give a purchase's hold back. */
public enum VoidOutcome {
  /** Nothing was set aside. */
  NOTHING_HELD,
  /** It is given back. */
  VOIDED,
  /** It is decided, and the processor is asked until it confirms. */
  VOIDING,
  /** A transaction that voted yes, or a decision, stands in the way; it was left alone. */
  OWNED
}
