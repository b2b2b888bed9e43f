package org.quittance.terminal.conformance;

/** A promise that cannot be tried here; the message says why. */
final class NotTried extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTried(String why) {
    super(why);
  }
}
