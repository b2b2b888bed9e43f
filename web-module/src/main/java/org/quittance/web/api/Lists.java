package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.quittance.shared.InvalidRequest;

/** Opens the lists of the API: {@code {items, next}}, {@code ?limit=} and {@code ?after=}. */
@RequestScoped
class Lists {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  @Inject private Cursors cursors;

  /**
   * @param limit as it was given, or null
   * @param after the cursor as it was given, or null
   * @param of which list, whose, and its filters; a cursor is good for the same alone
   * @throws InvalidRequest if limit or cursor cannot be right
   */
  OpenList open(String limit, String after, Object... of) {
    String list = Arrays.toString(of);
    return new OpenList(
        cursors, list, limit(limit), after == null ? null : cursors.read(list, after));
  }

  /** Reads {@code ?limit=}, 1 to 200, 50 if absent. */
  static int limit(String given) {
    if (given == null) {
      return USUAL;
    }
    if (!given.matches("[0-9]{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new InvalidRequest("'limit' must be a whole number from 1 to " + MOST + ".");
    }
    return Integer.parseInt(given);
  }
}
