package org.quittance.terminal.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** A list that comes page by page. */
public final class Pages {
  private final Function<String, Fields> page;
  private final String path;

  Pages(Function<String, Fields> page, String path) {
    this.page = page;
    this.path = path;
  }

  /** All items to the end; a server that sends the same cursor twice is not followed for ever. */
  public List<Fields> all() {
    List<Fields> items = new ArrayList<>();
    Set<String> followed = new HashSet<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      Fields current = page.apply(path + "?limit=200" + after(next.get()));
      try {
        items.addAll(current.list("items"));
      } catch (MalformedJson malformed) {
        throw Answer.senseless(malformed);
      }
      next = current.optionalText("next").filter(followed::add);
    }
    return items;
  }

  private static String after(String cursor) {
    return cursor.isEmpty() ? "" : "&after=" + Server.encoded(cursor);
  }
}
