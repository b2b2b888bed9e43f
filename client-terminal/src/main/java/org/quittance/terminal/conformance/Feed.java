package org.quittance.terminal.conformance;

import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** The client's feed of events. */
final class Feed {
  private static final long BEYOND = 1L << 60;

  private final Wire wire;

  Feed(Wire wire) {
    this.wire = wire;
  }

  /** The events after a position, so many at most. */
  List<Fields> after(long position, int limit) throws NoAnswer, MalformedJson {
    Answer answer = wire.get(Paths.EVENTS + "?after=" + position + "&limit=" + limit);
    if (answer.status() == 404) {
      throw new NotTried("This server has no feed of events.");
    }
    if (answer.status() == 403) {
      throw new NotTried("This client may not read events.");
    }
    return Fields.parse(Expect.status(answer, 200).body()).list("items");
  }

  /** The position of the newest event, found by halving: a feed may be long. */
  long end() throws NoAnswer, MalformedJson {
    long low = 0;
    long high = 1;
    while (!after(high - 1, 1).isEmpty()) {
      Expect.that(high < BEYOND, "The feed has no end.");
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (after(middle - 1, 1).isEmpty()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
