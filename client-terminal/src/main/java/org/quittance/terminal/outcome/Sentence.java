package org.quittance.terminal.outcome;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes one safe line of text that may come from elsewhere: no control characters, no novels. */
public final class Sentence {
  private static final int LONGEST_CHARS = 1000;

  private Sentence() {}

  /** The text on one line, blanks as they are, without characters that a screen would obey. */
  public static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
  }

  /** The text on one line of bearable length, without characters that a screen would obey. */
  public static String of(String text) {
    String line = harmless(text).replaceAll(" +", " ");
    return line.length() <= LONGEST_CHARS ? line.strip() : line.substring(0, LONGEST_CHARS) + "…";
  }

  /** The parts as sentences one after the other; absent and empty parts are left out. */
  public static String joined(String... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .map(Sentence::of)
        .filter(part -> !part.isEmpty())
        .map(part -> part.matches(".*[.!?…]$") ? part : part + ".")
        .collect(Collectors.joining(" "));
  }
}
