package org.quittance.system.crash;

import java.time.LocalTime;

/** Progress on standard error. */
final class Log {

  private Log() {}

  static void line(String format, Object... values) {
    System.err.printf("%tT ", LocalTime.now());
    System.err.printf(format + "%n", values);
  }
}
