package org.quittance.backoffice.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run, or a piece of it, looked at and found, by name; in words {@code examined=3 left=1}.
 *
 * @param byName in the order the words have
 */
public record Counts(Map<String, Long> byName) {

  /** Keeps the order. */
  public Counts {
    byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Nothing yet, under these names in this order. */
  public static Counts zero(String... names) {
    var none = new LinkedHashMap<String, Long>();
    for (String name : names) {
      none.put(name, 0L);
    }
    return new Counts(none);
  }

  /** These and so many more under one name. */
  public Counts with(String name, long more) {
    var sum = new LinkedHashMap<>(byName);
    sum.merge(name, more, Long::sum);
    return new Counts(sum);
  }

  /** The sum of both, name by name. */
  public Counts plus(Counts more) {
    var sum = new LinkedHashMap<>(byName);
    more.byName.forEach((name, count) -> sum.merge(name, count, Long::sum));
    return new Counts(sum);
  }

  /** The closing line. */
  public String words() {
    return byName.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  static Counts read(String words) {
    var counts = new LinkedHashMap<String, Long>();
    for (String word : words.isBlank() ? new String[0] : words.split(" ")) {
      counts.put(
          word.substring(0, word.indexOf('=')),
          Long.parseLong(word.substring(word.indexOf('=') + 1)));
    }
    return new Counts(counts);
  }
}
