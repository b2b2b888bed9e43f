package org.quittance.terminal.outcome;

/** The exit codes that scripts may rely on. */
public enum Exit {
  /** Everything that was asked for is done. */
  DONE(0),
  /** The command line is wrong; nothing was sent. */
  USAGE(2),
  /** The server or the terminal says no, and will say so again. */
  REFUSED(3),
  /** The payment was declined; no money moved. */
  DECLINED(4),
  /** The outcome is unknown or nobody answered; repeating is safe. */
  UNKNOWN(5),
  /** A signature, a digest or a file is not what it should be. */
  VERIFICATION_FAILED(6),
  /** The payment is accepted and being settled; ask again later. */
  SETTLING(7);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The process exit code. */
  public int code() {
    return code;
  }
}
