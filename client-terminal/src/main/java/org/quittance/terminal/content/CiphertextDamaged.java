package org.quittance.terminal.content;

import java.io.IOException;

/** A ciphertext is not what the content key made: damaged, cut short, or of another content. */
final class CiphertextDamaged extends IOException {
  private static final long serialVersionUID = 1L;

  CiphertextDamaged(Throwable cause) {
    super("The ciphertext is damaged.", cause);
  }
}
