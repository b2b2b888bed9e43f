package org.quittance.web.docs;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every code that a problem of ours can have, in the order of their statuses. */
final class ProblemCatalogue {

  private static final ProblemCatalogue PUBLISHED =
      new ProblemCatalogue(Published.json(Published.PROBLEMS));

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * What a code says.
   *
   * @param code last part of the problem's {@code type}
   * @param status HTTP status
   * @param title what happened, in a few words
   * @param means what it means, the money first
   * @param why what leads to it
   * @param next what to do
   * @param retry whether the same request may be sent again after {@code Retry-After}
   */
  record Entry(
      String code,
      int status,
      String title,
      String means,
      String why,
      String next,
      boolean retry,
      JsonObject json) {

    private static Entry of(JsonObject json) {
      return new Entry(
          json.getString("code"),
          json.getInt("status"),
          json.getString("title"),
          json.getString("means"),
          json.getString("why"),
          json.getString("next"),
          json.getBoolean("retry", false),
          json);
    }
  }

  private ProblemCatalogue(JsonObject file) {
    for (JsonObject problem : file.getJsonArray("problems").getValuesAs(JsonObject.class)) {
      Entry entry = Entry.of(problem);
      entries.put(entry.code(), entry);
    }
  }

  static ProblemCatalogue published() {
    return PUBLISHED;
  }

  Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  List<Entry> all() {
    return List.copyOf(entries.values());
  }
}
