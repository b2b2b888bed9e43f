package org.quittance.terminal.conformance;

import java.util.Locale;

/**
 * How one promise came out.
 *
 * @param promise its name
 * @param group what it is about
 * @param tried what was done
 * @param result how it came out
 * @param detail what was seen, or why it was not tried
 */
public record Finding(String promise, Group group, String tried, Result result, String detail) {

  /** How a promise comes out. */
  public enum Result {
    PASSED,
    FAILED,
    SKIPPED;

    /** As it is printed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
