package org.quittance.storefront.webhook;

import java.util.Arrays;
import java.util.List;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.event.EventType;

/**
 * Which events an endpoint is called for.
 *
 * @param types types such as {@code purchase.captured}, and groups such as {@code purchase.*};
 *     empty for all, also those that are added later
 */
public record EventFilter(List<String> types) {

  /** Longest list. */
  public static final int MOST = 50;

  /**
   * @throws InvalidRequest if one of them is no type and no group
   */
  public EventFilter {
    types = types.stream().distinct().toList();
    if (types.size() > MOST) {
      throw new InvalidRequest("'eventTypes' must have at most " + MOST + " entries.");
    }
    for (String type : types) {
      if (Arrays.stream(EventType.values()).noneMatch(known -> matches(type, known.word()))) {
        throw new InvalidRequest(
            "'eventTypes' has an entry that is no event type, nor a group such as 'purchase.*'.");
      }
    }
  }

  boolean wants(String type) {
    return types.isEmpty() || types.stream().anyMatch(asked -> matches(asked, type));
  }

  String words() {
    return String.join(",", types);
  }

  static EventFilter of(String words) {
    return new EventFilter(words.isEmpty() ? List.of() : List.of(words.split(",")));
  }

  private static boolean matches(String asked, String type) {
    return asked.equals(type)
        || asked.endsWith(".*") && type.startsWith(asked.substring(0, asked.length() - 1));
  }
}
