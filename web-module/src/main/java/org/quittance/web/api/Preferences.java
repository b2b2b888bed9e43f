package org.quittance.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preferences of a request (RFC 7240): {@code name[=value]} with parameters, in a list, in one
 * or several header lines. The first of a name counts; what is malformed is no preference.
 */
final class Preferences {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String WORD = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")";
  private static final String PAIR = "(" + TOKEN + ")(?:\\s*+=\\s*+(" + WORD + "))?+";

  /** Possessive throughout: what does not match is not tried in a second way. */
  private static final Pattern PREFERENCE =
      Pattern.compile("\\G\\s*+(?:" + PAIR + "(?:\\s*+;\\s*+(?:" + PAIR + ")?+)*+)?+\\s*+(?:,|$)");

  private static final int LONGEST = 1000;

  private final Map<String, String> values = new LinkedHashMap<>();

  private Preferences() {}

  /**
   * @param lines the Prefer headers; null if there are none
   */
  static Preferences of(List<String> lines) {
    var preferences = new Preferences();
    if (lines != null) {
      lines.forEach(preferences::read);
    }
    return preferences;
  }

  private void read(String line) {
    if (line.length() > LONGEST) {
      return;
    }
    Matcher next = PREFERENCE.matcher(line);
    var found = new LinkedHashMap<String, String>();
    int end = 0;
    while (end < line.length() && next.find()) {
      if (next.group(1) != null) {
        found.putIfAbsent(next.group(1).toLowerCase(Locale.ROOT), unquoted(next.group(2)));
      }
      end = next.end();
    }
    if (end == line.length()) {
      found.forEach(values::putIfAbsent);
    }
  }

  private static String unquoted(String word) {
    if (word == null || !word.startsWith("\"")) {
      return word == null ? "" : word;
    }
    return word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  /** Whether the answer need not hold what was made. */
  boolean returnMinimal() {
    return values.getOrDefault("return", "").equalsIgnoreCase("minimal");
  }
}
