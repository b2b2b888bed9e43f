package org.quittance.adapter.api;

/** What became of a wish to give a purchase's hold back. */
public enum VoidResult {
  /** No live payment of the purchase was found; nothing was set aside. */
  NOTHING_HELD,
  /** The hold is given back. */
  VOIDED,
  /** A durable intent stands; the processor is asked until it confirms. Nothing can be captured. */
  VOIDING,
  /** A transaction branch voted yes over it, or it is decided already: it was left alone. */
  OWNED
}
