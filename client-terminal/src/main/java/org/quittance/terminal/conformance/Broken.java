package org.quittance.terminal.conformance;

/** A promise that does not hold; the message says what was seen instead. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Broken(String seen) {
    super(seen);
  }
}
