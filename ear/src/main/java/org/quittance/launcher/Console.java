package org.quittance.launcher;

import java.io.PrintStream;

/** The terminal's own output, kept from before the platform's chatter is sent to the log. */
final class Console {

  static final PrintStream OUT = System.out;
  static final PrintStream ERR = System.err;

  private Console() {}

  /** Takes both streams now; whoever may divert them calls this first. */
  static void keep() {
    OUT.flush();
    ERR.flush();
  }
}
