package org.quittance.terminal.conformance;

import java.time.Duration;
import java.util.Optional;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.MalformedJson;

/**
 * How long to look again for what may take a while.
 *
 * @param total no look begins after that
 * @param pause between two looks
 */
public record Await(Duration total, Duration pause) {

  /** One look. */
  interface Look<T> {
    /** What was looked for, if it is there by now. */
    Optional<T> look() throws NoAnswer, MalformedJson;
  }

  /**
   * Looks until it is there.
   *
   * @throws Broken if it never is
   */
  <T> T until(Look<T> look, String otherwise) throws NoAnswer, MalformedJson {
    long end = System.nanoTime() + total.toNanos();
    Optional<T> found = look.look();
    while (found.isEmpty() && System.nanoTime() < end) {
      Pause.of(pause);
      found = look.look();
    }
    return found.orElseThrow(() -> new Broken("Within " + total.toMillis() + " ms " + otherwise));
  }
}
