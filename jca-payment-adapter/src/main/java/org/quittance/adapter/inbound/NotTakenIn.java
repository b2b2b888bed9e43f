package org.quittance.adapter.inbound;

/** The endpoint did not take a notice in; its transaction left nothing, or may have. */
final class NotTakenIn extends Exception {
  private static final long serialVersionUID = 1L;

  NotTakenIn(String why, Throwable cause) {
    super(why, cause);
  }

  /** The deepest cause in words: containers wrap what the listener threw. */
  static NotTakenIn because(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return new NotTakenIn(root.toString(), failure);
  }
}
