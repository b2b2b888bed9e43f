package org.quittance.vault;

/**
 * What was sealed does not open: it was changed, belongs to another place, or was sealed under
 * another master key. A fault of the server's data, never of a request.
 */
public final class SealBroken extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  SealBroken(String context, Throwable cause) {
    super(
        "What is sealed as '"
            + context
            + "' does not open: it was changed, moved, or sealed under another master key.",
        cause);
  }
}
