package org.quittance.vault;

/** The server must not go on: its master key is not there, not readable, or not the right one. */
public final class MasterKeyMissing extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MasterKeyMissing(String why) {
    super(why);
  }

  MasterKeyMissing(String why, Throwable cause) {
    super(why, cause);
  }
}
