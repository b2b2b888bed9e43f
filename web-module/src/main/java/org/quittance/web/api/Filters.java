package org.quittance.web.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

/** Reads the filters of lists; a filter that is not given is empty. */
final class Filters {

  /** What both databases can compare with. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

  private Filters() {}

  static Optional<UUID> id(String name, String given) {
    return Optional.ofNullable(given).map(text -> Ids.parse("'" + name + "'", text));
  }

  /** An instant in RFC 3339, such as {@code 2026-11-24T12:00:00Z}. */
  static Optional<Instant> instant(String name, String given) {
    return Optional.ofNullable(given)
        .map(
            text -> {
              try {
                Instant instant = Instant.parse(text);
                if (instant.isBefore(EARLIEST) || !instant.isBefore(TOO_LATE)) {
                  throw new InvalidRequest("'" + name + "' must be of the years 1 to 9999.");
                }
                return instant;
              } catch (DateTimeParseException malformed) {
                throw new InvalidRequest(
                    "'" + name + "' must be an instant such as 2026-11-24T12:00:00Z.");
              }
            });
  }

  /** One of the words of an enumeration. */
  static <E extends Enum<E>> Optional<E> word(String name, String given, Class<E> words) {
    if (given == null) {
      return Optional.empty();
    }
    for (E constant : words.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(given)) {
        return Optional.of(constant);
      }
    }
    String all =
        Arrays.stream(words.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new InvalidRequest("'" + name + "' must be one of " + all + ".");
  }

  /** A text to be found or met: 1 to {@code longest} characters without control characters. */
  static Optional<String> text(String name, String given, int longest) {
    if (given == null) {
      return Optional.empty();
    }
    if (given.isBlank()
        || given.length() > longest
        || given.codePoints().anyMatch(Filters::isUnwritable)) {
      throw new InvalidRequest(
          "'" + name + "' must have 1 to " + longest + " characters, none of control.");
    }
    return Optional.of(given);
  }

  private static boolean isUnwritable(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }
}
